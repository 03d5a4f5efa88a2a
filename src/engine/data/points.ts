import type { Random } from '../random.ts';
import { type Examples, requireCount } from './examples.ts';

/** How far points lie from where they belong. */
export interface NoiseOptions {
  /** Standard deviation of what is added to each coordinate once the label is settled. */
  noise?: number;
}

/**
 * A cloud of points for each class, around centers that lie evenly on a circle of radius 1. With two classes and the
 * usual spread a line separates nearly all.
 *
 * @shape inputs (count, 2), labels (count)
 * @throws if a count or size is no whole number from 1
 * @see sklearn.datasets.make_blobs
 * @example blobs(3, createRandom(1)).shape
 */
export function blobs(
  count: number,
  random: Random,
  { classes = 3, noise = 0.25 }: { classes?: number; noise?: number } = {},
): Examples {
  requireCount('blobs', 'classes', classes);
  return points('blobs', count, classes, random, noise, (label) => onCircle(label / classes));
}

/**
 * Two half circles of radius 1, each with one end inside of the other; scikit-learn's `make_moons`.
 *
 * @shape inputs (count, 2), labels (count)
 * @throws if a count or size is no whole number from 1
 * @see sklearn.datasets.make_moons
 */
export function moons(count: number, random: Random, { noise = 0.1 }: NoiseOptions = {}): Examples {
  return points('moons', count, 2, random, noise, (label, own) => {
    const [x, y] = onCircle(own.uniform(0, 0.5));
    return label === 0 ? [x, y] : [1 - x, 0.5 - y];
  });
}

/**
 * A circle of radius 1 (class 0) around a smaller one (class 1); scikit-learn's `make_circles`.
 *
 * @shape inputs (count, 2), labels (count)
 * @throws if a count or size is no whole number from 1
 * @see sklearn.datasets.make_circles
 */
export function circles(
  count: number,
  random: Random,
  { noise = 0.1, factor = 0.5 }: { noise?: number; factor?: number } = {},
): Examples {
  return points('circles', count, 2, random, noise, (label, own) => {
    const radius = label === 0 ? 1 : factor;
    const [x, y] = onCircle(own.uniform());
    return [radius * x, radius * y];
  });
}

/**
 * Arms of a spiral, one a class, from near the middle out to radius 1.
 *
 * @shape inputs (count, 2), labels (count)
 * @throws if a count or size is no whole number from 1
 */
export function spirals(
  count: number,
  random: Random,
  { classes = 2, turns = 1.25, noise = 0.03 }: { classes?: number; turns?: number; noise?: number } = {},
): Examples {
  requireCount('spirals', 'classes', classes);
  return points('spirals', count, classes, random, noise, (label, own) => {
    const along = own.uniform(0.05, 1);
    const [x, y] = onCircle(turns * along + label / classes);
    return [along * x, along * y];
  });
}

/**
 * The square from −1 to 1 in four quarters: class 1 where x and y have one sign, class 0 where they differ. A gap of
 * `gap` on each side of the axes keeps classes apart when there is no noise.
 *
 * @shape inputs (count, 2), labels (count)
 * @throws if a count or size is no whole number from 1
 */
export function xor(
  count: number,
  random: Random,
  { noise = 0.05, gap = 0.05 }: { noise?: number; gap?: number } = {},
): Examples {
  return points('xor', count, 2, random, noise, (label, own) => {
    const x = own.uniform(gap, 1);
    const y = own.uniform(gap, 1) * (label === 1 ? 1 : -1);
    return own.uniform() < 0.5 ? [x, y] : [-x, -y];
  });
}

/** `turn` of the way around the circle of radius 1, counterclockwise from the right. */
function onCircle(turn: number): [x: number, y: number] {
  return [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
}

/** Points (count, 2) with labels 0, 1, …, 0, 1, …: classes differ by one point at most. */
function points(
  set: string,
  count: number,
  classes: number,
  random: Random,
  noise: number,
  place: (label: number, own: Random) => [x: number, y: number],
): Examples {
  requireCount(set, 'count', count);
  const [own, shaken] = [random.fork(set), random.fork(`${set}/noise`)];
  const inputs = new Float32Array(2 * count);
  const labels = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = i % classes;
    const [x, y] = place(labels[i]!, own);
    inputs.set([x + shaken.normal(0, noise), y + shaken.normal(0, noise)], 2 * i);
  }
  return { inputs, shape: [count, 2], labels };
}
