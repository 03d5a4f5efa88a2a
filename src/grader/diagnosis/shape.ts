import type { Mismatch } from '../compare.ts';
import { sameShape } from '../parts.ts';

/** What a result of the wrong shape has gone through, where the two shapes tell. */
export function shape({ expected, actual }: NonNullable<Mismatch['shapes']>): string | undefined {
  if (actual.length === 0) return 'Was it summed or averaged over an axis that should stay?';
  if (expected.length === 0) return 'Is a sum or a mean over them missing?';
  if (sameShape(actual, [...expected, 1])) return 'Each number is wrapped in an array of its own.';
  if (sameShape([...actual, 1], expected)) return 'Each number should be in an array of its own.';
  if (sameShape(actual, [1, ...expected])) return 'The result is wrapped in one array too many.';
  if (sameShape(actual, expected.toReversed())) return 'Rows and columns are swapped.';
  if (expected.length > 1 && sameShape(actual, [product(expected)]))
    return 'All numbers are there, but in one flat array.';
  if (sameShape(actual, expected.slice(0, -1))) return 'There is one number where a row of them belongs.';
  return offByOne(expected, actual);
}

function offByOne(expected: number[], actual: number[]): string | undefined {
  if (expected.length !== actual.length) return undefined;
  const differing = expected.flatMap((size, axis) => (size === actual[axis] ? [] : [actual[axis]! - size]));
  if (differing.length !== 1 || Math.abs(differing[0]!) !== 1) return undefined;
  return differing[0]! < 0
    ? 'One is missing: does a loop stop too early?'
    : 'One is too many: does a loop run once too often?';
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}
