import { expect, test } from 'vitest';
import { tensor, zeros } from '#engine';

const row = (length: number) => Float32Array.from({ length }, (_, i) => i);

test.each([
  [tensor(3.5), 'tensor(3.5000)'],
  [tensor([1, 2]), 'tensor([1, 2])'],
  [tensor([-0.5, 12]), 'tensor([-0.5000, 12.0000])'],
  [tensor([0, 2], { dtype: 'int32' }), 'tensor([0, 2], int32)'],
  [tensor([1], { requiresGrad: true }), 'tensor([1], requiresGrad)'],
  [tensor([1, Number.NaN, -Infinity]), 'tensor([        1,       NaN, -Infinity])'],
  [tensor([2, 1e-7]), 'tensor([2.0000e+0, 1.0000e-7])'],
  [tensor([2000, 0.5]), 'tensor([2.0000e+3, 5.0000e-1])'],
  [tensor([1000, 1]), 'tensor([1000,    1])'],
  [tensor([]), 'tensor([])'],
  [zeros([2, 0]), 'tensor([], (2,0))'],
  [zeros([0, 2]), 'tensor([], (0,2))'],
])('%s', (x, text) => {
  expect(`${x}`).toBe(text);
});

test('rows stand under each other, with a line between matrices', () => {
  const x = tensor([[[1, 2.5]], [[-3, 4]]]);
  expect(`${x}`).toBe(['tensor([[[ 1.0000,  2.5000]],', '', '        [[-3.0000,  4.0000]]])'].join('\n'));
});

test('of more than a thousand entries, both ends of each axis', () => {
  expect(`${tensor(row(1001))}`).toBe('tensor([   0,    1,    2, ...,  998,  999, 1000])');
  const table = `${tensor(row(2000), { shape: [500, 4] })}`.split('\n');
  expect(table).toHaveLength(7);
  expect(table[3]).toBe('        ...,');
  expect(table[4]).toBe('        [1988, 1989, 1990, 1991],');
});

test('the longest row of a long table is never spelled out', () => {
  expect(`${zeros([1000, 1000])}`.length).toBeLessThan(400);
});
