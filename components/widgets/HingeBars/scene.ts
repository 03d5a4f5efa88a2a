import { word } from '#language/words.ts';
import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** The classes, in the order of their scores. Fewer are shown when there are fewer scores. */
export const classNames = [word('cat'), word('dog'), word('ship'), word('frog'), word('plane')] as const;

/** Right score 90, guard line 10 below it, one wrong score beyond the line and one short of it. */
export const hingeBars = defineScene(
  'HingeBars',
  {
    scores: numbers([85, 90, 60], { min: 40, max: 100, step: 1, fewest: 2, most: 5 }),
    margin: number(10, { min: 0, max: 30, step: 1 }),
    truth: choice('dog', classNames),
  },
  ({ scores, margin, truth }) => margin <= largestMargin(scores[classNames.indexOf(truth)]),
);

/** The guard line stays on the scale: no margin reaches below the lowest score. Negative for a class without a score. */
export function largestMargin(trueScore = Number.NEGATIVE_INFINITY): number {
  const { scores, margin } = hingeBars.fields;
  return Math.min(margin.range.max, trueScore - scores.range.min);
}

export type HingeBarsState = SceneState<typeof hingeBars>;
