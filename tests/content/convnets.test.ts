import { describe, expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { conv2d, maxPool2d, mul, reshape, scope, sum, type Tensor, tensor } from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';
import numbers from '../../content/chapters/convnets/numbers.ts';

const leaf = (data: number[][][] | number[][][][], shape: number[]) =>
  tensor((data as number[][][]).flat(4), { shape, requiresGrad: true });

/** The loss that has the given slopes in y. */
const weighed = (y: Tensor, gradient: number[]) => sum(mul(reshape(y, [gradient.length]), tensor(gradient)));

/** What the engine's tape answers to the same question. */
const engine: Record<string, (...args: never[]) => unknown> = {
  convBackward(image: number[][][], filters: number[][][][], gradient: number[][][], stride: number, padding: number) {
    const [height, width, channels] = [image.length, image[0]!.length, image[0]![0]!.length];
    const [count, size] = [filters.length, filters[0]!.length];
    const x = leaf(image, [1, height, width, channels]);
    // The engine has (rows, columns, channels, filters).
    const turned = filters[0]!.map((row, i) => row.map((w, j) => w.map((_, c) => filters.map((f) => f[i]![j]![c]!))));
    const w = leaf(turned, [size, size, channels, count]);
    const b = tensor(
      filters.map(() => 0),
      { requiresGrad: true },
    );
    weighed(conv2d(x, w, b, { stride, padding }), gradient.flat(2)).backward();
    const dw = w.grad!.toArray<number[][][][]>();
    return {
      dImage: x.grad!.toArray<number[][][][]>()[0],
      dFilters: filters.map((filter, k) =>
        filter.map((row, i) => row.map((entry, j) => entry.map((_, c) => dw[i]![j]![c]![k]!))),
      ),
      dBiases: b.grad!.toArray(),
    };
  },
  maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number) {
    const x = tensor(map.flat(), { shape: [1, map.length, map[0]!.length, 1], requiresGrad: true });
    weighed(maxPool2d(x, size, { stride }), gradient.flat()).backward();
    return reshape(x.grad!, [map.length, map[0]!.length]).toArray();
  },
};

test.for(Object.keys(engine))('the solution of %s agrees with the engine’s tape', async (name) => {
  const exercise = await loadExercise('convnets', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[]))) as Plain;
      expect(compare(expected, answer, { absolute: 1e-5, relative: 1e-4 }), group).toMatchObject({ matches: true });
    }
});

describe('what the text says of its numbers', () => {
  const of = (name: keyof typeof numbers) =>
    Number(numbers[name].replaceAll('{,}', '').replace('−', '-').replace(' \\times 10^{', 'e').replace('}', ''));

  test('the network of three and five filters, by hand', () => {
    expect(of('total')).toBe(30 + 140 + 3780 + 310);
    expect(of('totalWork')).toBe(26 * 26 * 3 * 9 + 11 * 11 * 5 * 27 + 125 * 30 + 30 * 10);
    expect([of('fieldConv1'), of('fieldPool1'), of('fieldConv2'), of('fieldPool2')]).toEqual([3, 4, 8, 10]);
  });

  test('the network of sixteen layers has the 138 million parameters that its authors give', () => {
    expect(of('vggParameters')).toBe(138);
  });

  test('blocks beat as many parameters without blocks by far, and five times as many by a little', () => {
    expect(of('trainedAccuracy')).toBeGreaterThan(of('denseAccuracy') + 15);
    expect(of('trainedAccuracy')).toBeGreaterThan(of('wideAccuracy'));
    expect(of('wideParameters')).toBeGreaterThan(5 * of('trainedParameters'));
  });

  test('the further a digit is moved, the worse it is read; one pixel costs little, six nearly all', () => {
    const shares = (['shift0', 'shift1', 'shift2', 'shift3', 'shift4', 'shift6'] as const).map(of);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[1]).toBeGreaterThan(95);
    expect(shares.at(-1)).toBeLessThan(50);
  });

  test('the worked slopes, by hand', () => {
    expect(of('middle')).toBe(0.5 * 0.5 - 1 * 2 + 1 * -1 + 2 * 1);
    expect(of('corner')).toBe(0.5 + 6 - 0.5 + 1);
    expect(of('biasSlope')).toBe(2);
  });

  test('the engine’s slopes agree with differences', () => {
    for (const name of ['convError', 'poolError'] as const) expect(of(name)).toBeLessThan(2e-3);
  });
});
