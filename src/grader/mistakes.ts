import type { Rules } from './checks.ts';
import { compare } from './compare.ts';
import type { JudgedCase } from './judgeCase.ts';
import type { CallOutcome } from './runner.ts';
import type { AnswerKey, KeyMistake } from './types.ts';

/**
 * The catalogued mistake that answers as this submission does on every case, and whose sign all its training runs bear;
 * undefined when there is none.
 *
 * @param judged the same cases, judged
 */
export function findMistake(
  key: AnswerKey,
  outcomes: readonly CallOutcome[],
  judged: readonly JudgedCase[] = [],
  { groups = [] }: Rules = {},
): KeyMistake | undefined {
  const signs = new Map(groups.map(({ name, training }) => [name, training?.signs ?? {}]));
  return key.mistakes.find((mistake) => {
    let bearsSign = false;
    for (const { trained, report } of judged) {
      const sign = signs.get(report.group)?.[mistake.id];
      if (!sign) continue;
      if (!trained || !sign(trained)) return false;
      bearsSign = true;
    }
    return explains(mistake, key, outcomes, bearsSign);
  });
}

/**
 * Errors' words differ between browsers, so where the mistake fails with an error any error will do, as long as a wrong
 * value elsewhere agrees. A mistake that shows in errors alone must fail with the same words.
 */
function explains(
  mistake: KeyMistake,
  { cases, tolerance }: AnswerKey,
  outcomes: readonly CallOutcome[],
  bearsSign: boolean,
): boolean {
  let agreesInWrongValue = bearsSign;
  let fails = false;
  let saysOtherWords = false;
  for (const [index, outcome] of outcomes.entries()) {
    const known = mistake.outputs[index];
    if (!known || 'value' in known !== 'value' in outcome) return false;
    if ('value' in known && 'value' in outcome && !cases[index]!.training) {
      if (!compare(outcome.value, known.value, tolerance).matches) return false;
      const { expected, byDifferences = tolerance } = cases[index]!;
      agreesInWrongValue ||= !compare(known.value, expected, byDifferences).matches;
    }
    if (!('error' in known)) continue;
    fails = true;
    if (!('error' in outcome && known.error.endsWith(outcome.error.message))) saysOtherWords = true;
  }
  return agreesInWrongValue || (fails && !saysOtherWords);
}
