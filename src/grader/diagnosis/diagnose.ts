import { describeDifference, type Tolerance } from '../compare.ts';
import { inARow } from '../format.ts';
import type { JudgedCase } from '../judgeCase.ts';
import { almost } from './almost.ts';
import { elsewhere, permuted, transposed } from './arrangement.ts';
import { wrongAxis } from './axis.ts';
import { constant } from './constant.ts';
import { edge } from './edge.ts';
import { factor } from './factor.ts';
import { nonFinite } from './nonFinite.ts';
import type { Observation, Pattern } from './observation.ts';
import { offset } from './offset.ts';
import { shape } from './shape.ts';
import { sign } from './sign.ts';

/** The first that fits is told, so the particular come before the general. */
const patterns: Pattern[] = [
  nonFinite,
  constant,
  sign,
  factor,
  offset,
  transposed,
  permuted,
  elsewhere,
  wrongAxis,
  edge,
  almost,
];

/**
 * What is seen in the failing cases of a submission that no catalogued mistake explains: a sentence or two for each part
 * of the result that is wrong, never the fix.
 */
export function diagnose(failed: readonly JudgedCase[], tolerance: Tolerance): string[] {
  const habit = (name: keyof JudgedCase['habits']) => failed.find(({ habits }) => habits[name])?.habits[name];
  const unfit = failed.find(({ comparison }) => comparison?.mismatch);
  const misfit = unfit?.comparison?.mismatch;
  const hint = misfit?.shapes && shape(misfit.shapes, unfit!.report.args);
  const differing = failed.find(({ report }) => report.differences);
  const seen = [
    habit('answersOtherwise'),
    habit('changesInput'),
    misfit && inARow(misfit.message, hint ?? ''),
    ...[...byPath(failed, tolerance).values()].map(explain),
    ...(differing?.broken ?? []),
  ];
  return seen.filter((sentence) => sentence !== undefined);
}

interface Wrong extends Observation {
  group: string;
  byDifferences: boolean;
}

/** The wrong parts of all cases, those of the same name together. */
function byPath(failed: readonly JudgedCase[], tolerance: Tolerance): Map<string, Wrong[]> {
  const wrong = failed.flatMap(({ comparison, byDifferences, report: { args, group } }) =>
    (comparison?.differences ?? [])
      .filter(({ matches }) => !matches.every(Boolean))
      .map(
        (difference): Wrong => ({
          ...difference,
          args,
          tolerance: byDifferences ?? tolerance,
          group,
          byDifferences: !!byDifferences,
        }),
      ),
  );
  return Map.groupBy(wrong, ({ path }) => path);
}

/** A pattern that fits all failing cases, else one that fits the first group of them. */
function explain(wrong: Wrong[]): string {
  const [first] = wrong as [Wrong];
  const seen = describeDifference(first, first.tolerance, first.byDifferences);
  const inGroup = wrong.filter(({ group }) => group === first.group);
  const pattern = firstFit(wrong) ?? firstFit(inGroup);
  return inARow(seen, pattern ?? '');
}

function firstFit(observations: readonly Observation[]): string | undefined {
  for (const pattern of patterns) {
    const sentence = pattern(observations);
    if (sentence) return sentence;
  }
  return undefined;
}
