import { t, word } from '../../language/words.ts';
import { formatNumber } from '../format.ts';
import {
  allMatch,
  countTelling,
  type Observation,
  type Pattern,
  type Size,
  sizesOf,
  subject,
  tellingPositions,
} from './observation.ts';

/** Factors that have a name: a logarithm of another base. */
const named: { factor: number; means: string }[] = [
  { factor: 1 / Math.LN2, means: word('1/ln 2: a logarithm to base 2 in place of the natural one?') },
  { factor: 1 / Math.LN10, means: word('1/ln 10: a logarithm to base 10 in place of the natural one?') },
];

/**
 * All as expected, times one number. When that number is the size of something in every case, and two cases of
 * different size bear it out, it is named; a size seen once is only pointed at.
 */
export const factor: Pattern = (observations) => {
  if (countTelling(observations) < 2) return undefined;
  return sizeFactor(observations) ?? constantFactor(observations);
};

function constantFactor(observations: readonly Observation[]): string | undefined {
  const ratio = ratioOf(observations.find((observation) => tellingPositions(observation).length > 0)!);
  if (ratio === 0 || !fits(observations, () => ratio)) return undefined;
  const times = t('{subject} {factor} × the expected value', {
    subject: subject(observations),
    factor: formatNumber(ratio, 4),
  });
  const known = named.find(({ factor }) => Math.abs(ratio - factor) < 1e-3);
  if (known) return t('{times}, and that is {known}', { times, known: t(known.means) });
  const [size] = commonSizes(observations).filter((sizes) =>
    sizes.every(({ size }) => [size, 1 / size].some((value) => Math.abs(Math.abs(ratio) - value) < 1e-3 * value)),
  );
  return size
    ? t('{times}, and {size} is also {name}.', { times, size: size[0]!.size, name: size[0]!.name })
    : t('{sentence}.', { sentence: times });
}

function sizeFactor(observations: readonly Observation[]): string | undefined {
  for (const sizes of commonSizes(observations)) {
    if (new Set(sizes.map(({ size }) => size)).size < 2) continue;
    const name = sizes[0]!.name;
    const said = { subject: subject(observations), name };
    if (fits(observations, (index) => sizes[index]!.size))
      return t('{subject} N × the expected value, where N is {name}: a sum where a mean belongs?', said);
    if (fits(observations, (index) => 1 / sizes[index]!.size))
      return t('{subject} the expected value divided by N, where N is {name}: one division too many?', said);
    if (fits(observations, (index) => -sizes[index]!.size))
      return t(
        '{subject} N × the expected value, with the sign flipped, where N is {name}: a sum where a mean belongs?',
        said,
      );
    if (fits(observations, (index) => -1 / sizes[index]!.size))
      return t(
        '{subject} the expected value divided by N, with the sign flipped, where N is {name}: one division too many?',
        said,
      );
  }
  return undefined;
}

/** Sizes that every observation has, one for each, under the same name. */
function commonSizes(observations: readonly Observation[]): Size[][] {
  const each = observations.map(sizesOf);
  return each[0]!
    .map(({ name }) => each.map((sizes) => sizes.find((size) => size.name === name)))
    .filter((sizes) => sizes.every((size) => size !== undefined && size.size > 1)) as Size[][];
}

function fits(observations: readonly Observation[], ratio: (index: number) => number): boolean {
  const indices = new Map(observations.map((observation, index) => [observation, index]));
  return allMatch(observations, (expected, observation) => ratio(indices.get(observation)!) * expected);
}

function ratioOf(observation: Observation): number {
  const [position] = tellingPositions(observation);
  return observation.actual[position!]! / observation.expected[position!]!;
}
