import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, tensor, zeros } from '#engine';
import { digits } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { coarsen } from '#networks/digits/frame.ts';
import { digitsNetwork, loadDigits } from '#networks/digits/network.ts';
import { describe, recipe, trainDigits } from '#networks/digits/train.ts';

const bytes = readFileSync(new URL('../../../src/networks/digits/weights.safetensors', import.meta.url));

beforeAll(() => loadKernels('simd'));
afterAll(() => loadKernels('reference'));

test('the file is small, says how it came about, and holds every weight', () => {
  const { network, metadata } = loadDigits(bytes);
  expect(bytes.length).toBeLessThan(20_000);
  expect(metadata.get('recipe')).toBe(describe(recipe));
  expect(metadata.get('seed')).toBe(String(recipe.seed));
  expect(network.parameters().reduce((sum, { size }) => sum + size, 0)).toBe(3826);
  expect(network.forward(zeros([2, 28, 28, 1])).shape).toEqual([2, 10]);
});

test('the recipe gives the same bits every time, and others from another seed', () => {
  const train = (seed: number) => {
    const network = trainDigits({ count: 96, epochs: 2, seed });
    return network.parameters().map(({ data }) => data.slice());
  };
  const first = train(1);
  expect(train(1)).toEqual(first);
  expect(train(2)).not.toEqual(first);
});

test('every step learns: after a few epochs most training digits are read', () => {
  const network = trainDigits({ count: 100, epochs: 25, seed: 1 });
  const { inputs, shape, labels } = coarsen(digits(100, createRandom(1).fork('train')), (i) => i % 20 >= 10);
  const logits = network.forward(tensor(inputs, { shape })).toArray<number[][]>();
  const right = logits.filter((row, i) => row.indexOf(Math.max(...row)) === labels[i]);
  expect(right.length).toBeGreaterThan(60);
});

test('weights of another network are refused by name', () => {
  const tensors = digitsNetwork(createRandom(1)).namedTensors();
  const load = (entries: typeof tensors) => () => loadDigits(writeSafetensors(entries));
  expect(load(new Map([...tensors, ['8.bias', zeros([1])]]))).toThrow('not in the network: 8.bias; it has 0.weight');
  expect(load(new Map([...tensors].slice(1)))).toThrow('no 0.weight in the file');
  expect(load(new Map([...tensors, ['0.weight', zeros([3, 3, 1, 6])]]))).toThrow(
    '0.weight is (3,3,1,6), not (5,5,1,6)',
  );
});
