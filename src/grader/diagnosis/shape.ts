import { t } from '../../language/words.ts';
import type { Mismatch } from '../compare.ts';
import { sameShape, shapeOf } from '../parts.ts';
import type { Plain } from '../types.ts';

/** What a result of the wrong shape has gone through, where the two shapes tell, and those of the arguments. */
export function shape(
  { expected, actual }: NonNullable<Mismatch['shapes']>,
  args: readonly Plain[] = [],
): string | undefined {
  if (actual.length === 0) return t('Was it summed or averaged over an axis that should stay?');
  if (expected.length === 0) return t('Is a sum or a mean over them missing?');
  if (sameShape(actual, [...expected, 1])) return t('Each number is wrapped in an array of its own.');
  if (sameShape([...actual, 1], expected)) return t('Each number should be in an array of its own.');
  if (sameShape(actual, [1, ...expected])) return t('The result is wrapped in one array too many.');
  if (sameShape(actual, expected.toReversed())) return t('Rows and columns are swapped.');
  if (expected.length > 1 && sameShape(actual, [product(expected)]))
    return t('All numbers are there, but in one flat array.');
  if (sameShape(actual, expected.slice(0, -1))) return t('There is one number where a row of them belongs.');
  return otherAxis(expected, actual, args) ?? offByOne(expected, actual);
}

/** A row of one length where the other size of a matrix belongs. */
function otherAxis([wanted, ...more]: number[], actual: number[], args: readonly Plain[]): string | undefined {
  const [got] = actual;
  if (more.length > 0 || actual.length !== 1) return undefined;
  const position = args.findIndex((arg) => {
    const sizes = shapeOf(arg) ?? [];
    return sizes.length === 2 && (sameShape(sizes, [wanted!, got!]) || sameShape(sizes, [got!, wanted!]));
  });
  if (position < 0) return undefined;
  const argument = position + 1;
  return sameShape(shapeOf(args[position]), [wanted!, got!])
    ? t(
        'One number for each row of argument {argument} belongs here, and there is one for each column: is it the wrong axis?',
        { argument },
      )
    : t(
        'One number for each column of argument {argument} belongs here, and there is one for each row: is it the wrong axis?',
        { argument },
      );
}

function offByOne(expected: number[], actual: number[]): string | undefined {
  if (expected.length !== actual.length) return undefined;
  const differing = expected.flatMap((size, axis) => (size === actual[axis] ? [] : [actual[axis]! - size]));
  if (differing.length !== 1 || Math.abs(differing[0]!) !== 1) return undefined;
  return differing[0]! < 0
    ? t('One is missing: does a loop stop too early?')
    : t('One is too many: does a loop run once too often?');
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}
