import { t } from '../../language/words.ts';
import { formatIndex, formatNumber, inARow } from '../format.ts';
import { numbersOf, shapeOf, unravel } from '../parts.ts';
import type { Plain } from '../types.ts';
import type { Observation, Pattern } from './observation.ts';

/** Above this Math.exp is Infinity in float64. */
const largestExponent = 709;

/** NaN or Infinity where a finite number belongs: where the first stands, and where such a thing comes from. */
export const nonFinite: Pattern = ([observation]) => {
  const { actual, expected, shape } = observation!;
  const at = actual.findIndex((number, position) => !Number.isFinite(number) && Number.isFinite(expected[position]));
  if (at < 0) return undefined;
  const number = actual[at]!;
  const where =
    shape.length === 0
      ? ''
      : t('The first {number} is at {index}.', {
          number: formatNumber(number),
          index: formatIndex(unravel(at, shape)),
        });
  return inARow(cause(observation!, number), where);
};

function cause({ args }: Observation, number: number): string {
  const largest = Math.max(0, ...args.flatMap(finiteNumbers).map(Math.abs));
  if (largest > largestExponent) {
    const overflow = { largest: formatNumber(largest), limit: largestExponent };
    return Number.isNaN(number)
      ? t(
          'An input is as large as {largest}, and Math.exp of more than {limit} is Infinity; Infinity ÷ Infinity and Infinity − Infinity are NaN.',
          overflow,
        )
      : t('An input is as large as {largest}, and Math.exp of more than {limit} is Infinity.', overflow);
  }
  if (!Number.isNaN(number)) return t('Infinity comes from a division by zero or from Math.log(0).');
  return t(
    'NaN comes from reading past the end of an array, 0 ÷ 0, Infinity − Infinity, or Math.log of a negative number.',
  );
}

function finiteNumbers(value: Plain): number[] {
  return shapeOf(value) ? numbersOf(value).filter(Number.isFinite) : [];
}
