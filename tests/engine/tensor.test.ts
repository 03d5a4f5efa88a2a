import { describe, expect, test } from 'vitest';
import { add, softmax, sum, tensor, zeros } from '#engine';

describe('tensor', () => {
  test.each([
    [3, []],
    [[], [0]],
    [
      [[], []],
      [2, 0],
    ],
    [[1, 2], [2]],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2, 3],
    ],
    [[[[1], [2]]], [1, 2, 1]],
  ])('of %j', (data, shape) => {
    const made = tensor(data);
    expect(made.shape).toEqual(shape);
    expect(made.dtype).toBe('float32');
    expect(made.toArray()).toEqual(data);
  });

  test('holds float32: 0.1 is rounded', () => {
    expect(tensor(0.1).item()).toBe(Math.fround(0.1));
  });

  test('of typed arrays, with a shape', () => {
    expect(tensor(Float64Array.of(1, 2, 3, 4), { shape: [2, 2] }).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(tensor(Int32Array.of(1, -2)).dtype).toBe('int32');
    expect(tensor(Int32Array.of(1, -2), { dtype: 'float32' }).dtype).toBe('float32');
  });

  test('copies: the data it was made of may change', () => {
    const data = Float32Array.of(1, 2);
    const x = tensor(data);
    data[0] = 9;
    expect(x.toArray()).toEqual([1, 2]);
  });

  test('of another tensor’s data, even where the heap has to grow for it', () => {
    const large = zeros([12 * 2 ** 20]);
    large.data[5] = 3;
    const copy = tensor(large.data);
    expect(copy.data[5]).toBe(3);
    expect(copy.size).toBe(large.size);
  });

  test('keeps NaN, infinities and −0', () => {
    const odd = [Number.NaN, Infinity, -Infinity, -0];
    expect(tensor(odd).toArray()).toEqual(odd);
  });

  test('labels keep large and negative integers exactly', () => {
    const labels = [2 ** 31 - 1, -(2 ** 31), -1];
    expect(tensor(labels, { dtype: 'int32' }).toArray()).toEqual(labels);
  });
});

describe('data', () => {
  test('is a view: what is written there counts', () => {
    const w = tensor([1, 2]);
    w.data[1]! -= 5;
    expect(w.toArray()).toEqual([1, -3]);
  });

  test('can be asked for again after the heap has grown', () => {
    const x = tensor([1, 2]);
    zeros([30 * 2 ** 20]);
    expect(Array.from(x.data)).toEqual([1, 2]);
    expect(add(x, 1).toArray()).toEqual([2, 3]);
  });
});

test('item is the one entry, of whatever rank', () => {
  expect(tensor([[4]]).item()).toBe(4);
  expect(tensor(4).item()).toBe(4);
});

test('toArray is a copy', () => {
  const x = tensor([1, 2]);
  const copy = x.toArray<number[]>();
  x.data[0] = 5;
  expect(copy).toEqual([1, 2]);
});

test('a sum over no axis is a copy, not the same number under another name', () => {
  const x = tensor(2);
  const total = sum(x);
  x.data[0] = 5;
  expect(total.item()).toBe(2);
});

test('operations leave their inputs as they were', () => {
  const logits = tensor([1, 2, 3], { requiresGrad: true });
  softmax(logits);
  expect(logits.toArray()).toEqual([1, 2, 3]);
});
