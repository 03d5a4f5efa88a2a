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
  { factor: 1 / Math.LN2, means: '1/ln 2: a logarithm to base 2 in place of the natural one?' },
  { factor: 1 / Math.LN10, means: '1/ln 10: a logarithm to base 10 in place of the natural one?' },
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
  const times = `${subject(observations)} ${formatNumber(ratio, 4)} × the expected value`;
  const known = named.find(({ factor }) => Math.abs(ratio - factor) < 1e-3);
  if (known) return `${times}, and that is ${known.means}`;
  const [size] = commonSizes(observations).filter((sizes) =>
    sizes.every(({ size }) => [size, 1 / size].some((value) => Math.abs(Math.abs(ratio) - value) < 1e-3 * value)),
  );
  return size ? `${times}, and ${size[0]!.size} is also ${size[0]!.name}.` : `${times}.`;
}

function sizeFactor(observations: readonly Observation[]): string | undefined {
  for (const sizes of commonSizes(observations)) {
    if (new Set(sizes.map(({ size }) => size)).size < 2) continue;
    const name = sizes[0]!.name;
    for (const direction of [1, -1]) {
      const flipped = direction < 0 ? ', with the sign flipped' : '';
      if (fits(observations, (index) => direction * sizes[index]!.size))
        return `${subject(observations)} N × the expected value${flipped}, where N is ${name}: a sum where a mean belongs?`;
      if (fits(observations, (index) => direction / sizes[index]!.size))
        return `${subject(observations)} the expected value divided by N${flipped}, where N is ${name}: one division too many?`;
    }
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
