import { t } from '../../language/words.ts';
import { isClose, type Tolerance } from '../compare.ts';
import { shapeOf } from '../parts.ts';
import type { Difference, Plain } from '../types.ts';

/** One wrong number or array of numbers, in one failing case. */
export interface Observation extends Difference {
  args: Plain[];
  tolerance: Tolerance;
}

/**
 * Looks for one way of being wrong in all observations of the same part of the result. Says what it sees in a sentence,
 * or nothing: a pattern that fits by chance misleads more than silence.
 */
export type Pattern = (observations: readonly Observation[]) => string | undefined;

/** True when every number of every observation is what this makes of the expected one. */
export function allMatch(
  observations: readonly Observation[],
  predict: (expected: number, observation: Observation) => number,
): boolean {
  return observations.every((observation) =>
    observation.expected.every((expected, position) =>
      isClose(observation.actual[position]!, predict(expected, observation), observation.tolerance),
    ),
  );
}

/** How many numbers say something: expected finite and clearly not zero. */
export function countTelling(observations: readonly Observation[]): number {
  return observations.flatMap(tellingPositions).length;
}

/** Positions where the expected number stands well clear of the tolerance, the largest first. */
export function tellingPositions({ expected, tolerance }: Observation): number[] {
  return expected
    .map((number, position) => ({ size: Math.abs(number), position }))
    .filter(({ size }) => Number.isFinite(size) && size > 10 * tolerance.absolute)
    .sort((first, second) => second.size - first.size)
    .map(({ position }) => position);
}

/** True when the expected numbers are not all alike, so that their order and differences say something. */
export function isSpread({ expected, tolerance }: Observation): boolean {
  return expected.some((number) => !isClose(number, expected[0]!, tolerance));
}

/** "Every entry is", or "It is" for a single number. */
export function subject(observations: readonly Observation[]): string {
  return observations[0]!.shape.length === 0 ? t('It is') : t('Every entry is');
}

/** What an axis is called: by the exercise, else row and column. */
export function axisName({ axes, shape }: Observation, axis: number): string {
  if (axes?.[axis]) return axes[axis];
  if (shape.length === 1) return t('value');
  return [t('row'), t('column')][axis] ?? t('entry of axis {axis}', { axis });
}

/** A size that a factor may come from, under a name that means the same in every case. */
export interface Size {
  name: string;
  size: number;
}

/** The sizes in play: of the answer's axes, and of each array among the arguments. */
export function sizesOf(observation: Observation): Size[] {
  const own = observation.shape.map((size, axis) => ({
    name: t('the number of {lines}', { lines: plural(axisName(observation, axis)) }),
    size,
  }));
  const given = observation.args.flatMap((arg, position) =>
    (shapeOf(arg) ?? []).map((size, axis) => ({
      name:
        axis === 0
          ? t('the length of argument {argument}', { argument: position + 1 })
          : axis === 1
            ? t('the length of a row of argument {argument}', { argument: position + 1 })
            : t('the size of axis {axis} of argument {argument}', { axis, argument: position + 1 }),
      size,
    })),
  );
  return [...own, ...given];
}

export function plural(noun: string): string {
  return /(s|x|ch|sh)$/.test(noun) ? t('{noun}es', { noun }) : t('{noun}s', { noun });
}
