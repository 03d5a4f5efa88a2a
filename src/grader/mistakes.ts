import { compare } from './compare.ts';
import type { CallOutcome } from './runner.ts';
import type { AnswerKey, KeyMistake } from './types.ts';

/** The catalogued mistake that answers as this submission does on every case; undefined when there is none. */
export function findMistake(key: AnswerKey, outcomes: readonly CallOutcome[]): KeyMistake | undefined {
  return key.mistakes.find((mistake) => explains(mistake, key, outcomes));
}

/**
 * Errors' words differ between browsers, so where the mistake fails with an error any error will do, as long as a wrong
 * value elsewhere agrees. A mistake that shows in errors alone must fail with the same words.
 */
function explains(mistake: KeyMistake, { cases, tolerance }: AnswerKey, outcomes: readonly CallOutcome[]): boolean {
  let agreesInWrongValue = false;
  let saysOtherWords = false;
  for (const [index, outcome] of outcomes.entries()) {
    const known = mistake.outputs[index];
    if (!known || 'value' in known !== 'value' in outcome) return false;
    if ('value' in known && 'value' in outcome) {
      if (!compare(outcome.value, known.value, tolerance).matches) return false;
      agreesInWrongValue ||= !compare(known.value, cases[index]!.expected, tolerance).matches;
    }
    if ('error' in known && !('error' in outcome && known.error.endsWith(outcome.error.message))) saysOtherWords = true;
  }
  return agreesInWrongValue || !saysOtherWords;
}
