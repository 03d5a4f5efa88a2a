import { t } from '../language/words.ts';
import type { Rules } from './checks.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { inARow } from './format.ts';
import { judgeCase } from './judgeCase.ts';
import { findMistake } from './mistakes.ts';
import { inWords } from './phrases.ts';
import type { Runner } from './runner.ts';
import { findSmallerFailure } from './smallerFailure.ts';
import { sumUp, timeoutSummary, whereAndWhat } from './summary.ts';
import type { AnswerKey, CaseReport, CodeError, Report } from './types.ts';

const leastTime = 100;
/** Milliseconds for showing a failure on a smaller case: the verdict waits for it. */
const smallerTime = 400;

/**
 * Judges a submission: calls it on every case of the key, then again in reverse order, and compares here, on
 * plain data. The submission's realm sees inputs alone. Training runs are run once: another one may end elsewhere.
 *
 * @param code the submission as a JavaScript module
 * @param runner a fresh one; the caller closes it
 * @param rules the exercise's checks: what should hold of each answer, and how training runs are judged
 */
export async function judge(key: AnswerKey, code: string, runner: Runner, rules: Rules = {}): Promise<Report> {
  const start = performance.now();
  const report = emptyReport(key);
  const finish = (more: Partial<Report>): Report =>
    Object.assign(report, more, { milliseconds: performance.now() - start });
  const fail = (error: CodeError) => finish({ verdict: 'error', error, summary: whereAndWhat(error) });
  const timeOut = () => finish({ verdict: 'timeout', summary: timeoutSummary(key.timeLimit) });

  const loaded = await runner.load(code, key.seed, key.timeLimit, key.driver?.code);
  if ('timeout' in loaded) return timeOut();
  report.console.push(...loaded.printed.lines);
  report.droppedLines += loaded.printed.dropped;
  if ('error' in loaded) return fail(loaded.error);
  const missing = missingExport(key, loaded.exports);
  if (missing) return fail({ name: 'ExportError', message: missing });

  const calls = key.cases.map(({ call, args }) => ({ call, args }));
  const left = () => Math.max(leastTime, key.timeLimit - (performance.now() - start));
  const answered = await runner.calls(calls, left());
  if ('timeout' in answered) return timeOut();
  report.console.push(...answered.printed.lines);
  report.droppedLines += answered.printed.dropped;
  const compared = calls.filter((_, index) => !key.cases[index]!.training);
  const repeated = await runner.calls(compared.toReversed(), left());
  if ('timeout' in repeated) return timeOut();
  if (answered.outcomes.length !== calls.length || repeated.outcomes.length !== compared.length)
    return fail({
      name: 'AnswerError',
      message: t('The answers that came back are not the ones that were asked for.'),
    });

  const again = repeated.outcomes.toReversed().values();
  const judged = key.cases.map((oneCase, index) => {
    const outcome = answered.outcomes[index]!;
    return judgeCase(key, oneCase, outcome, oneCase.training ? undefined : again.next().value!, rules);
  });
  const failed = judged.filter(({ verdict }) => verdict !== 'pass');
  const error = failed.find((one) => one.error)?.error;
  finish({
    verdict: failed[0]?.verdict ?? 'pass',
    cases: judged.map((one) => one.report),
    ...(error && { error }),
  });
  if (failed[0]) {
    const smaller = await findSmallerFailure(key, failed[0], runner, Math.min(left(), smallerTime));
    if (smaller) report.smaller = smaller;
    const mistake = findMistake(key, answered.outcomes, judged, rules);
    if (mistake) report.mistake = { id: mistake.id, html: mistake.html };
    else report.diagnosis = diagnose(failed, key.tolerance);
  }
  // Until here names tell groups and measures apart; from here on they are read.
  for (const one of [...report.cases, ...(report.smaller ? [report.smaller] : [])]) translateNames(one, key.words);
  return finish({ summary: sumUp(report) });
}

function translateNames(one: CaseReport, words: AnswerKey['words']) {
  one.group = inWords(one.group, words);
  for (const measure of one.measures ?? []) measure.name = inWords(measure.name, words);
}

/** The report of a submission that has not run. */
export function emptyReport(key: AnswerKey): Report {
  return {
    verdict: 'error',
    summary: '',
    cases: key.cases.map(({ group, visible, call, args }) => ({ group, visible, call, status: 'not-run', args })),
    diagnosis: [],
    console: [],
    droppedLines: 0,
    seed: key.seed,
    milliseconds: 0,
  };
}

function missingExport({ entry, classes = [] }: AnswerKey, exports: Record<string, string>): string | undefined {
  for (const name of entry) {
    const isClass = classes.includes(name);
    const type = Object.hasOwn(exports, name) ? exports[name] : undefined;
    if (type === 'function') continue;
    if (type) {
      const seen = { name, type: type === 'object' ? t('an object') : t('a {kind}', { kind: type }) };
      return isClass
        ? t('The export {name} must be a class; it is {type}.', seen)
        : t('The export {name} must be a function; it is {type}.', seen);
    }
    const others = Object.keys(exports).filter((other) => exports[other] === 'function');
    const found = { name, others: others.join(', ') };
    const nothing = isClass
      ? others.length > 0
        ? t('There is no exported class {name}, only {others}.', found)
        : t('There is no exported class {name}.', { name })
      : others.length > 0
        ? t('There is no exported function {name}, only {others}.', found)
        : t('There is no exported function {name}.', { name });
    return inARow(
      nothing,
      t('Begin it with “{begin}”.', { begin: `export ${isClass ? 'class' : 'function'} ${name}` }),
    );
  }
  return undefined;
}
