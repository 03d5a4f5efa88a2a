import { expect, test } from 'vitest';
import { conv2d, maxPool2d, mul, reshape, scope, sum, tensor } from '#engine';
import { filter, input, slopesOf, termsOf, upstreamOf } from '../../../../components/widgets/WindowSlopes/model.ts';
import { windowSlopes } from '../../../../components/widgets/WindowSlopes/scene.ts';
import { sentenceOf } from '../../../../components/widgets/WindowSlopes/summary.ts';

const flat = (grid: readonly (readonly number[])[]) => grid.flat();

/** The slopes that the engine's tape finds, where the loss weighs each output with its upstream slope. */
function byTheTape(layer: 'conv' | 'pool') {
  return scope(() => {
    const x = tensor(flat(input), { shape: [1, 4, 4, 1], requiresGrad: true });
    const w = tensor(flat(filter), { shape: [2, 2, 1, 1], requiresGrad: true });
    const y = layer === 'conv' ? conv2d(x, w) : maxPool2d(x, 2);
    const above = tensor(flat(upstreamOf(layer)));
    sum(mul(reshape(y, [above.size]), above)).backward();
    return { input: [...x.grad!.data], filter: w.grad ? [...w.grad.data] : [] };
  });
}

test('the slopes of the convolution are those of the tape', () => {
  const { input: dx, filter: dw } = byTheTape('conv');
  expect(flat(slopesOf('conv', 'input'))).toEqual(dx);
  expect(flat(slopesOf('conv', 'filter'))).toEqual(dw);
});

test('the slopes of the pool are those of the tape', () => {
  expect(flat(slopesOf('pool', 'input'))).toEqual(byTheTape('pool').input);
});

test('a middle entry lies in four windows, and its sum is written out', () => {
  expect(termsOf(windowSlopes.initial)).toHaveLength(4);
  expect(sentenceOf(windowSlopes.initial)).toContain('0.5 · 0.5 + (−1) · 2 + 1 · (−1) + 2 · 1 = −0.75');
});

test('a pool has no filter to ask for', () => {
  expect(windowSlopes.decode('layer:pool;part:filter')).toBeUndefined();
  expect(windowSlopes.decode('layer:pool;part:output;row:2')).toBeUndefined();
});
