import { t } from '../../language/words.ts';
import { formatNumber } from '../format.ts';
import { isSpread, type Observation, type Pattern } from './observation.ts';

/** Zeros only, or one number repeated, where different numbers belong. */
export const constant: Pattern = (observations) => {
  const arrays = observations.filter(({ shape }) => shape.length > 0);
  return arrays.length > 0 ? withinArrays(arrays) : fromCaseToCase(observations);
};

function withinArrays(arrays: readonly Observation[]): string | undefined {
  const isRepeated = arrays.every(({ actual }) => actual.every((number) => number === actual[0]));
  if (!isRepeated || !arrays.some(isSpread)) return undefined;
  const first = arrays[0]!.actual[0]!;
  const everywhere = arrays.every(({ actual }) => actual[0] === first);
  if (everywhere && first === 0) return t('Every entry is 0: is the result ever written to?');
  const number = formatNumber(first);
  return everywhere
    ? t('Every entry is the same number, {number}.', { number })
    : t('Every entry is the same number, here {number}.', { number });
}

/** Three cases must agree on a number where different ones belong. */
function fromCaseToCase(observations: readonly Observation[]): string | undefined {
  const first = observations[0]!.actual[0]!;
  const differ = observations.some(({ expected }) => expected[0] !== observations[0]!.expected[0]);
  if (observations.length < 3 || !differ || !observations.every(({ actual }) => actual[0] === first)) return undefined;
  return first === 0
    ? t('It is 0 whatever the input: is the result ever written to?')
    : t('It is {number} whatever the input.', { number: formatNumber(first) });
}
