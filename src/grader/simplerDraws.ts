import { createRandom, type Random } from '../engine/index.ts';
import type { CheckGroup } from './checks.ts';
import { isList, isObject } from './parts.ts';
import type { Plain } from './types.ts';

/*
 * Small cases of a group whose cases are drawn. A case can't be made smaller number by number once it is drawn: labels
 * must stay in range, rows equally long, and what the solution then answers only the solution knows, which the page
 * does not have. So the group's own `draw` is run again on random numbers that are as low and as round as they may be;
 * whatever it makes of them is as valid as any case (the idea is that of David MacIver's and Alastair Donaldson's
 * "Test-Case Reduction via Test-Case Generation", ECOOP 2020). That is done when the key is made, with the solution at hand.
 */

const tried = 40;
const kept = 10;
/** Of those kept, the very smallest; the others lie evenly between them and the largest. */
const smallest = 6;
/** A `draw` that throws away what it doesn't like gets true random numbers after so many. */
const simpleFor = 400;

/** Arguments for a group, smaller than the largest it has drawn, the smallest first. */
export function drawSimpler({ name, draw }: CheckGroup, seed: number, drawn: readonly Plain[][]): Plain[][] {
  if (!draw || drawn.length === 0) return [];
  const largest = Math.max(...drawn.map(sizeOf));
  const found = new Map<string, Plain[]>();
  for (let index = 0; index < tried; index++) {
    const args = draw(simpleRandom(createRandom(seed).fork(`${name}, simpler ${index}`)));
    if (sizeOf(args) < largest) found.set(JSON.stringify(args), args);
  }
  const sorted = [...found.values()].sort((first, second) => sizeOf(first) - sizeOf(second));
  const rest = sorted.slice(smallest);
  const step = Math.max(1, rest.length / (kept - smallest));
  const spread = rest.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return [...sorted.slice(0, smallest), ...spread];
}

/** How much there is to read: numbers first, then their digits. */
export function sizeOf(args: readonly Plain[]): number {
  return countNumbers(args as Plain) + JSON.stringify(args).length / 1e6;
}

function countNumbers(value: Plain): number {
  if (isList(value)) return Array.from(value as Plain[]).reduce<number>((sum, item) => sum + countNumbers(item), 0);
  if (isObject(value)) return Object.values(value).reduce<number>((sum, item) => sum + countNumbers(item), 0);
  return 1;
}

/** Random numbers in the same ranges, but low and round, and floats all different: a tie may have two right answers. */
export function simpleRandom(random: Random): Random {
  const used = new Set<number>();
  let draws = 0;
  const isSimple = () => ++draws <= simpleFor;
  const rounded = (value: number, fits: (value: number) => boolean) => {
    const found = [0, 1, 2].map((digits) => Number(value.toFixed(digits))).find((one) => fits(one) && !used.has(one));
    const simple = found ?? value;
    used.add(simple);
    return simple;
  };
  return {
    uniform(low = 0, high = 1) {
      const value = random.uniform(low, high);
      return isSimple() ? rounded(value, (one) => one >= low && one < high) : value;
    },
    normal(mean, standardDeviation) {
      const value = random.normal(mean, standardDeviation);
      return isSimple() ? rounded(value, () => true) : value;
    },
    integer(low, high) {
      if (!isSimple()) return random.integer(low, high);
      return random.uniform() < 0.6 ? random.integer(low, low + 1) : random.integer(low, Math.min(high, low + 3));
    },
    shuffle: (items) => random.shuffle(items),
    fork: (name) => simpleRandom(random.fork(name)),
  };
}
