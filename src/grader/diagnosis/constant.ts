import { formatNumber } from '../format.ts';
import { isSpread, type Pattern } from './observation.ts';

/** Zeros only, or one number repeated, where different numbers belong. */
export const constant: Pattern = (observations) => {
  const arrays = observations.filter(({ expected }) => expected.length > 1);
  if (arrays.length === 0 || !arrays.some(isSpread)) return undefined;
  if (!arrays.every(({ actual }) => actual.every((number) => number === actual[0]))) return undefined;
  if (observations.every(({ actual }) => actual.every((number) => number === 0)))
    return 'Every entry is 0: is the result ever written to?';
  const [first] = arrays;
  return arrays.every(({ actual }) => actual[0] === first!.actual[0])
    ? `Every entry is the same number, ${formatNumber(first!.actual[0]!)}.`
    : `Every entry is the same number, here ${formatNumber(first!.actual[0]!)}.`;
};
