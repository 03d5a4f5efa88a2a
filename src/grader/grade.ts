import type { Rules } from './checks.ts';
import { compile } from './compile.ts';
import { inARow } from './format.ts';
import { emptyReport, judge } from './judge.ts';
import type { Runner } from './runner.ts';
import { whereAndWhat } from './summary.ts';
import type { AnswerKey, CodeError, Report } from './types.ts';

/** Milliseconds that a learner waits after her time is up, at most, for the name of the loop. */
const mostExtraTime = 600;

/**
 * From a submission as typed to its report.
 *
 * @param open gives a fresh place to run in; a second one beside the first when a submission takes long
 * @param rules the exercise's checks; a key with training runs can't be judged without
 */
export async function grade(
  key: AnswerKey,
  source: string,
  open: () => Promise<Runner>,
  rules: Rules = {},
): Promise<Report> {
  const start = performance.now();
  const compiled = await compile(source);
  if ('error' in compiled) return { ...emptyReport(key), error: compiled.error, summary: whereAndWhat(compiled.error) };

  const search = prepareSearch(key, source, open);
  const report = await within(open, (runner) => judge(key, compiled.code, runner, rules));
  if (report.error) report.error = withoutShiftedColumn(report.error, source, compiled.code);
  const loop = await search.end(report.verdict === 'timeout');
  if (loop) Object.assign(report, { error: loop, summary: inARow(report.summary, loop.message) });
  if (report.error?.name === 'SyntaxError' && report.error.line === undefined) {
    const { findFault } = await import('./syntaxFault.ts');
    report.error = { ...report.error, ...findFault(source, report.error.message) };
    report.summary = whereAndWhat(report.error);
  }
  report.milliseconds = performance.now() - start;
  return report;
}

/**
 * Looks for an endless loop from half time on, in a second place beside the submission: where the time is up, the name is
 * there already. It only explains, so nothing that goes wrong with it changes a verdict.
 */
function prepareSearch(key: AnswerKey, source: string, open: () => Promise<Runner>) {
  const begin = () => {
    const place = open();
    const finding = Promise.all([import('./endlessLoop.ts'), place])
      .then(([{ findEndlessLoop }, runner]) => findEndlessLoop(key, source, runner))
      .catch(() => undefined);
    return { place, finding };
  };
  let search: ReturnType<typeof begin> | undefined;
  const halfTime = setTimeout(() => {
    search = begin();
  }, key.timeLimit / 2);
  return {
    async end(isTimeout: boolean): Promise<CodeError | undefined> {
      clearTimeout(halfTime);
      if (isTimeout) search ??= begin();
      const found = isTimeout ? await atMost(mostExtraTime, search!.finding) : undefined;
      search?.place.then((runner) => runner.close()).catch(() => {});
      return found;
    },
  };
}

function atMost<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
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
