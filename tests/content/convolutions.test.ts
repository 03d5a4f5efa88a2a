import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { avgPool2d, conv2d, maxPool2d, reshape, scope, type Tensor, tensor, transpose } from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

type Volume = number[][][];

const batchOf = (volume: Volume) =>
  reshape(tensor(volume), [1, volume.length, volume[0]!.length, volume[0]![0]!.length]);
const only = (x: Tensor) => reshape(x, x.shape.slice(1));
const asVolume = (grid: number[][]) => grid.map((row) => row.map((entry) => [entry]));

/** What the engine answers to the same question; its weights are (rows, columns, in, out). */
const engine: Record<string, (...args: never[]) => Plain> = {
  conv2d(image: number[][], kernel: number[][], stride: number, padding: number) {
    const weight = reshape(tensor(kernel), [kernel.length, kernel[0]!.length, 1, 1]);
    const map = conv2d(batchOf(asVolume(image)), weight, null, { stride, padding });
    return reshape(map, map.shape.slice(1, 3)).toArray() as Plain;
  },
  convForward(image: Volume, filters: Volume[], biases: number[], stride: number, padding: number) {
    const weight = transpose(tensor(filters), [1, 2, 3, 0]);
    return only(conv2d(batchOf(image), weight, tensor(biases), { stride, padding })).toArray() as Plain;
  },
  maxPool: (volume: Volume, size: number, stride: number) =>
    only(maxPool2d(batchOf(volume), size, { stride })).toArray() as Plain,
  avgPool: (volume: Volume, size: number, stride: number) =>
    only(avgPool2d(batchOf(volume), size, { stride })).toArray() as Plain,
};

test.for(['conv2d', 'convForward', 'pooling'])('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('convolutions', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group, call } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[call ?? exercise.entry[0]!]!(...(args as never[])));
      expect(compare(expected, answer, { absolute: 2e-5, relative: 5e-4 }), group).toMatchObject({ matches: true });
    }
});

test.for([
  ['outputSize', 'is 3.'],
  ['conv2d', '`[[0, 24, 24, 0], [0, 24, 24, 0], [0, 24, 24, 0], [0, 24, 24, 0]]`'],
  ['convForward', '`[[[21, 3], [43, 1]]]`'],
  ['pooling', '`[[[6], [7]], [[8], [9]]]`'],
  ['countConvParameters', 'is 7600'],
])('the prompt of %s tells the answer of its first case', async ([name, text]) => {
  const exercise = await loadExercise('convolutions', name!);
  const { expected } = makeAnswerKey(exercise, exercise.seed).cases[0]!;
  expect(exercise.files.prompt.source).toContain(text);
  expect(text!.replaceAll(/[^\d[\],. −]/g, '').replaceAll(/[. ]/g, '')).toBe(
    JSON.stringify(expected).replaceAll(' ', ''),
  );
});

test('a convolution commutes with a shift, up to the border', async () => {
  const exercise = await loadExercise('convolutions', 'conv2d');
  const image = makeAnswerKey(exercise, 4).cases[1]!.args[0] as number[][];
  const kernel = [
    [1, -2],
    [0, 3],
  ];
  const moved = image.map((row) => [0, ...row.slice(0, -1)]);
  const [still, after] = [image, moved].map((one) => scope(() => engine.conv2d!(...([one, kernel, 1, 0] as never[]))));
  const [first, second] = [still as number[][], after as number[][]];
  expect(second.map((row) => row.slice(1))).toEqual(first.map((row) => row.slice(0, -1)));
});
