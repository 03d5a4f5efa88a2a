import { createRandom, type Random } from '#engine';
import { blobs, circles, countOf, type Examples, moons, spirals, split, take, xor } from '#engine/data/index.ts';
import type { DataSet } from './choices.ts';
import { extent, type OwnData } from './ownData.ts';

/** Points (count, 2) with the number of their class, or the value to predict. */
export interface Part {
  points: Float32Array;
  labels: Int32Array | Float32Array;
}

export interface Data {
  kind: 'classes' | 'values';
  /** How many classes there are; 1 for values. */
  classes: number;
  train: Part;
  test: Part;
}

export interface DataChoice {
  data: DataSet;
  noise: number;
  points: number;
  train: number;
  draw: number;
  own: OwnData | null;
}

/** The chosen points, drawn by their seed and parted into those to learn from and those to test on. */
export function drawData(chosen: DataChoice): Data {
  const random = createRandom(chosen.draw);
  const all = examplesOf(chosen, random);
  const isValues = all.labels instanceof Float32Array;
  const kind = isValues ? 'values' : 'classes';
  const classes = isValues ? 1 : Math.max(2, 1 + all.labels.reduce((most, label) => Math.max(most, label), 0));
  const [train, test] = partsOf(all, chosen.train, random);
  return { kind, classes, train, test };
}

function examplesOf(chosen: DataChoice, random: Random): Examples<Int32Array | Float32Array> {
  const { data, points: count, noise } = chosen;
  switch (data) {
    case 'circles':
      return circles(count, random, { noise, factor: 0.4 });
    case 'xor':
      return xor(count, random, { noise });
    case 'clusters':
      return blobs(count, random, { classes: 2, noise: noise + 0.1 });
    case 'three':
      return blobs(count, random, { classes: 3, noise: noise + 0.1 });
    case 'spirals':
      return spirals(count, random, { noise: noise / 3 });
    case 'arms':
      return spirals(count, random, { classes: 3, turns: 0.9, noise: noise / 3 });
    case 'moons':
      return centered(moons(count, random, { noise }));
    case 'own':
      return ownExamples(chosen.own!);
    default:
      return heights(count, random, noise, surfaces[data]);
  }
}

/** Surfaces over the square from −1 to 1 that regression is to find, between −1 and 1. */
const surfaces = {
  plane: (x: number, y: number) => (x + y) / 2,
  hills: (x: number, y: number) =>
    hill(x - 0.5, y - 0.5) - hill(x + 0.5, y - 0.5) + hill(x + 0.5, y + 0.5) - hill(x - 0.5, y + 0.5),
  wave: (x: number, y: number) => Math.sin(Math.PI * (x + 0.5 * y)),
};

const hill = (x: number, y: number): number => Math.exp(-8 * (x * x + y * y));

function heights(
  count: number,
  random: Random,
  noise: number,
  surface: (x: number, y: number) => number,
): Examples<Float32Array> {
  const [own, shaken] = [random.fork('surface'), random.fork('surface/noise')];
  const inputs = Float32Array.from({ length: 2 * count }, () => own.uniform(-1.1, 1.1));
  const labels = Float32Array.from({ length: count }, (_, i) => {
    return surface(inputs[2 * i]!, inputs[2 * i + 1]!) + shaken.normal(0, noise);
  });
  return { inputs, shape: [count, 2], labels };
}

/** The moons lie from −1 to 2 and −0.5 to 1. */
function centered({ inputs, ...rest }: Examples): Examples {
  return { ...rest, inputs: inputs.map((value, i) => (i % 2 === 0 ? (value - 0.5) / 1.5 : (value - 0.25) / 1.2)) };
}

function ownExamples({ kind, points }: OwnData): Examples<Int32Array | Float32Array> {
  const labels = points.map(({ label }) => label);
  return {
    inputs: Float32Array.from(points.flatMap(({ x, y }) => [x, y])),
    shape: [points.length, 2],
    labels: kind === 'classes' ? Int32Array.from(labels) : Float32Array.from(labels),
  };
}

function partsOf(all: Examples<Int32Array | Float32Array>, percent: number, random: Random): [Part, Part] {
  const count = countOf(all);
  if (count < 2) return [partOf(all), partOf(take(all, []))];
  const stratified = all.labels instanceof Int32Array;
  const [train, test] = split(all, [percent / 100, 1 - percent / 100], random, { stratified });
  // Of few points, the smaller part may be left with none: whoever learns needs one at least.
  return countOf(train) > 0 ? [partOf(train), partOf(test)] : [partOf(all), partOf(test)];
}

const partOf = ({ inputs, labels }: Examples<Int32Array | Float32Array>): Part => ({ points: inputs, labels });

/** The centers of a grid of size × size cells over what is seen: row after row, the top row first. */
export function gridPoints(size: number): Float32Array {
  const [low, high] = extent;
  const points = new Float32Array(2 * size * size);
  for (let row = 0, at = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      points[at++] = low + ((high - low) * (column + 0.5)) / size;
      points[at++] = high - ((high - low) * (row + 0.5)) / size;
    }
  return points;
}
