import { t } from '../../language/words.ts';
import { formatNumber } from '../format.ts';
import type { Observation, Pattern } from './observation.ts';

/** Errors below this are rounding, an approximation, or a small constant; above it they are something else. */
const closeEnough = 0.01;

/** Close everywhere, yet outside the tolerance. */
export const almost: Pattern = (observations) => {
  const worst = Math.max(...observations.flatMap(relativeErrors));
  if (!(worst <= closeEnough)) return undefined;
  const { relative } = observations[0]!.tolerance;
  return t(
    'Close, but not within the tolerance: off by up to {worst} %, where {allowed} % is allowed. Rounding in between, or a small constant in a formula?',
    { worst: formatNumber(100 * worst, 2), allowed: formatNumber(100 * relative, 2) },
  );
};

function relativeErrors({ actual, expected, matches }: Observation): number[] {
  return expected.map((number, position) =>
    matches[position] ? 0 : Math.abs(actual[position]! - number) / Math.abs(number),
  );
}
