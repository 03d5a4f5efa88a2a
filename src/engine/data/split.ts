import type { Random } from '../random.ts';
import { countOf, type Examples, take } from './examples.ts';

/** How `split` divides. */
export interface SplitOptions {
  /** Keeps each class's share in every part, to within one example. */
  stratified?: boolean;
}

/**
 * Shuffled parts that share no example: `split(digits, [0.8, 0.1, 0.1], random)` gives train, dev and test sets. The
 * parts' sizes are rounded so that together they are exactly what the fractions ask for.
 *
 * @shape (count, …) gives (its share of the count, …) for each fraction
 * @throws if a fraction is below 0, or they add up to more than 1
 * @see torch.utils.data.random_split
 */
export function split<Labels extends Int32Array | Float32Array, const Fractions extends readonly number[]>(
  examples: Examples<Labels>,
  fractions: Fractions,
  random: Random,
  { stratified = false }: SplitOptions = {},
): { -readonly [Part in keyof Fractions]: Examples<Labels> } {
  requireFractions(fractions);
  const order = random.fork('split').shuffle([...Array(countOf(examples)).keys()]);
  const parts: number[][] = fractions.map(() => []);
  for (const group of stratified ? byLabel(order, examples.labels) : [order]) {
    let share = 0;
    fractions.forEach((fraction, part) => {
      const from = cut(share, group.length);
      share += fraction;
      parts[part] = parts[part]!.concat(group.slice(from, cut(share, group.length)));
    });
  }
  // A stratified part holds class after class: shuffled once more.
  const mixed = parts.map((part, i) => (stratified ? random.fork(`split/${i}`).shuffle(part) : part));
  return mixed.map((part) => take(examples, part)) as { -readonly [Part in keyof Fractions]: Examples<Labels> };
}

/** How many of a group lie before a share of it; 0.1 + 0.2 may miss 0.3 by a rounding. */
const cut = (share: number, length: number): number => Math.round(share * length - 1e-9);

function byLabel(order: readonly number[], labels: ArrayLike<number>): number[][] {
  const groups = new Map<number, number[]>();
  for (const index of order) {
    const label = labels[index]!;
    const group = groups.get(label);
    if (group) group.push(index);
    else groups.set(label, [index]);
  }
  return [...groups.values()];
}

function requireFractions(fractions: readonly number[]): void {
  const total = fractions.reduce((sum, fraction) => sum + fraction, 0);
  if (fractions.every((fraction) => fraction >= 0) && total <= 1 + 1e-9) return;
  throw new RangeError(
    `split: not shares of one whole: [${fractions.join(', ')}] add up to ${total}; use fractions that add up to 1 at most`,
  );
}
