import type { Property } from './checks.ts';
import { compile } from './compile.ts';
import { emptyReport, judge } from './judge.ts';
import type { Runner } from './runner.ts';
import { whereAndWhat } from './summary.ts';
import type { AnswerKey, CodeError, Report } from './types.ts';

/**
 * From a submission as typed to its report.
 *
 * @param open gives a fresh place to run in; called again after a timeout, to find the loop
 */
export async function grade(
  key: AnswerKey,
  source: string,
  open: () => Promise<Runner>,
  properties: readonly Property[] = [],
): Promise<Report> {
  const start = performance.now();
  const report = await compileAndJudge(key, source, open, properties);
  if (report.verdict === 'timeout') {
    const { findEndlessLoop } = await import('./endlessLoop.ts');
    const error = await within(open, (runner) => findEndlessLoop(key, source, runner));
    if (error) Object.assign(report, { error, summary: `${report.summary} ${error.message}` });
  }
  if (report.error?.name === 'SyntaxError' && report.error.line === undefined) {
    const { findFault } = await import('./syntaxFault.ts');
    report.error = { ...report.error, ...findFault(source, report.error.message) };
    report.summary = whereAndWhat(report.error);
  }
  report.milliseconds = performance.now() - start;
  return report;
}

async function compileAndJudge(
  key: AnswerKey,
  source: string,
  open: () => Promise<Runner>,
  properties: readonly Property[],
): Promise<Report> {
  const compiled = await compile(source);
  if ('error' in compiled) return { ...emptyReport(key), error: compiled.error, summary: whereAndWhat(compiled.error) };
  const report = await within(open, (runner) => judge(key, compiled.code, runner, properties));
  if (report.error) report.error = withoutShiftedColumn(report.error, source, compiled.code);
  return report;
}

async function within<T>(open: () => Promise<Runner>, use: (runner: Runner) => Promise<T>): Promise<T> {
  const runner = await open();
  try {
    return await use(runner);
  } finally {
    runner.close();
  }
}

/** Where types were stripped from a line its columns have moved: better none than a wrong one. */
function withoutShiftedColumn(error: CodeError, source: string, code: string): CodeError {
  const { line, column, ...rest } = error;
  if (line === undefined) return error;
  const isSame = source.split('\n')[line - 1] === code.split('\n')[line - 1];
  return isSame && column !== undefined ? { ...rest, line, column } : { ...rest, line };
}
