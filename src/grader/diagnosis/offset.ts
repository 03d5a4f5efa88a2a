import { t } from '../../language/words.ts';
import { formatNumber } from '../format.ts';
import { allMatch, isSpread, type Pattern, subject } from './observation.ts';

/** All as expected, plus one number. */
export const offset: Pattern = (observations) => {
  const arrays = observations.filter(isSpread);
  const numbers = observations.reduce((sum, { expected }) => sum + expected.length, 0);
  if (numbers < 3 || (arrays.length === 0 && observations.length < 3)) return undefined;
  const { actual, expected } = observations[0]!;
  const amount = actual[0]! - expected[0]!;
  if (!allMatch(observations, (value) => value + amount)) return undefined;
  const said = { subject: subject(observations), size: formatNumber(Math.abs(amount), 4) };
  return amount > 0
    ? t('{subject} {size} more than expected: is a constant added that does not belong, or one left out?', said)
    : t('{subject} {size} less than expected: is a constant added that does not belong, or one left out?', said);
};
