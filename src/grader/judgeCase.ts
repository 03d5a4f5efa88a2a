import { t } from '../language/words.ts';
import type { Property, Rules } from './checks.ts';
import {
  type Comparison,
  compare,
  describeDifference,
  expectedAndGot,
  type Tolerance,
  toleranceOf,
  withPath,
} from './compare.ts';
import { describe, formatIndex, formatPair, inARow } from './format.ts';
import { unravel } from './parts.ts';
import { inWords } from './phrases.ts';
import { refusedInWords } from './refused.ts';
import type { CallOutcome } from './runner.ts';
import { whereAndWhat } from './summary.ts';
import { measureTraining, type Trained, type Training } from './training.ts';
import type { AnswerKey, CaseReport, CodeError, KeyCase, Plain, Verdict } from './types.ts';

/** A case with its verdict, and what a diagnosis can work on. */
export interface JudgedCase {
  verdict: Verdict;
  /** Set when what is expected was found by differences. */
  byDifferences?: Tolerance;
  report: CaseReport;
  error?: CodeError;
  /** Set when it gave an answer that is compared. */
  comparison?: Comparison;
  /** Set when it gave the weights of a training run, in the right form. */
  trained?: Trained;
  /** Sentences on properties that don't hold. */
  broken: string[];
  /** Sentences on what it does beside answering. */
  habits: { changesInput?: string; answersOtherwise?: string };
}

const exact = { absolute: 0, relative: 0 };

/** @param again what came of the same call later, after others; missing for a training run. */
export function judgeCase(
  key: AnswerKey,
  oneCase: KeyCase,
  outcome: CallOutcome,
  again: CallOutcome | undefined,
  { groups = [], properties = [] }: Rules,
): JudgedCase {
  const { group, visible, call, args, expected } = oneCase;
  const report: CaseReport = { group, visible, call, status: 'pass', args, ...(!oneCase.training && { expected }) };
  const judged: JudgedCase = { verdict: 'pass', report, broken: [], habits: {} };
  if (oneCase.byDifferences) judged.byDifferences = oneCase.byDifferences;
  const fail = (verdict: Verdict, message: string) => {
    judged.verdict = verdict;
    report.status = verdict === 'error' ? 'error' : 'fail';
    report.message = message;
    return judged;
  };

  if ('error' in outcome) {
    judged.error = fromDriver(key, call, outcome.error);
    return fail('error', whereAndWhat(judged.error));
  }
  if ('refused' in outcome) {
    const { path, got } = outcome.refused;
    const wanted = path === '' && !oneCase.training ? describe(expected) : t('plain data');
    return fail('refused', expectedAndGot(path, wanted, refusedInWords(got)));
  }
  report.actual = outcome.value;
  const changesInput = changedInput(args, outcome.argsAfter);
  if (oneCase.training) {
    const training = groups.find(({ name }) => name === group)?.training;
    if (!training) throw new Error(`judge: no checks for the training run "${group}"; pass the exercise's checks`);
    const failure = judgeTraining(judged, training, oneCase.training.unseen, outcome.value, key.words);
    judged.habits = { ...(changesInput && { changesInput }) };
    return failure
      ? fail(judged.trained ? 'fail' : 'refused', failure)
      : changesInput
        ? fail('fail', changesInput)
        : judged;
  }
  const tolerance = toleranceOf(key, oneCase);
  judged.comparison = compare(outcome.value, expected, tolerance, key.axes);
  const { matches, mismatch, differences } = judged.comparison;
  const answersOtherwise = again && otherAnswer(outcome, again, key);
  judged.habits = { ...(answersOtherwise && { answersOtherwise }), ...(changesInput && { changesInput }) };
  if (mismatch) return fail(mismatch.what === 'kind' ? 'refused' : 'fail', mismatch.message);
  if (!matches) {
    report.differences = differences;
    judged.broken = brokenProperties(properties, outcome.value, args, key.words);
    const wrong = differences.filter((difference) => !difference.matches.every(Boolean));
    const said = wrong.map((difference) => describeDifference(difference, tolerance, !!oneCase.byDifferences));
    // Of gradients each parameter is told, of other results the first part.
    return fail('fail', inARow(...said.slice(0, oneCase.byDifferences ? said.length : 1), ...judged.broken));
  }
  const habits = Object.values(judged.habits);
  return habits.length > 0 ? fail('fail', inARow(...habits)) : judged;
}

/** Measures on data what came of training, and says what was not reached. */
function judgeTraining(
  judged: JudgedCase,
  training: Training,
  unseen: Plain,
  answer: Plain,
  words: AnswerKey['words'],
): string | undefined {
  const { args } = judged.report;
  const given = structuredClone({ args, unseen });
  const { problem, trained, measures = [] } = measureTraining(training, answer, given.args, given.unseen);
  if (trained) Object.assign(judged, { trained });
  if (measures.length > 0) judged.report.measures = measures;
  if (problem) return problem;
  const missed = measures.filter(({ isReached }) => !isReached);
  if (missed.length === 0) return undefined;
  const sentences = missed.map(({ name, value, goal }) =>
    t('{name}: {value}, asked for {goal}.', { name: inWords(name, words), value, goal }),
  );
  return inARow(...sentences.map((sentence) => withPath('', sentence)));
}

/** A TypeError outside the submission means that the driver did not find in it what the task asks for. */
function fromDriver({ driver }: AnswerKey, call: string, error: CodeError): CodeError {
  if (!driver?.exports.includes(call) || error.line !== undefined || error.name !== 'TypeError') return error;
  const said = error.message.replace(/\.$/, '');
  return {
    ...error,
    message: t('{said}. It arose in {call}, which calls your code: is all there that the task names?', { said, call }),
  };
}

/** Names the first argument, and the first number in it, that a call has changed. */
function changedInput(before: Plain[], after: Plain[] | undefined): string | undefined {
  if (!after) return t('It changed its input: an argument now holds something that is not plain data.');
  for (const [position, value] of before.entries()) {
    const { matches, differences } = compare(after[position], value, exact);
    if (matches) continue;
    const argument = position + 1;
    const changed = differences.find((difference) => !difference.matches.every(Boolean));
    if (!changed)
      return t('It changed its input: argument {argument} has another shape after the call. Work on a copy.', {
        argument,
      });
    const at = changed.matches.indexOf(false);
    const [now, then] = formatPair(changed.actual[at]!, changed.expected[at]!);
    const index = formatIndex(unravel(at, changed.shape));
    return changed.shape.length > 0
      ? t('It changed its input: argument {argument} held {then} at {index} and now holds {now}. Work on a copy.', {
          argument,
          then,
          index,
          now,
        })
      : t('It changed its input: argument {argument} held {then} and now holds {now}. Work on a copy.', {
          argument,
          then,
          now,
        });
  }
  return undefined;
}

function otherAnswer(first: { value: Plain }, again: CallOutcome, { tolerance }: AnswerKey): string | undefined {
  if ('value' in again && compare(again.value, first.value, tolerance).matches) return undefined;
  return t(
    'Called again with the same input, it gave another answer: does it keep something between calls, or draw random numbers?',
  );
}

function brokenProperties(
  properties: readonly Property[],
  result: Plain,
  args: Plain[],
  words: AnswerKey['words'],
): string[] {
  return properties.flatMap(({ name, holds }) => {
    const seen = holds(structuredClone(result), structuredClone(args));
    return seen === true
      ? []
      : [t('It should hold that {name}, but {seen}.', { name: inWords(name, words), seen: inWords(seen, words) })];
  });
}
