import { describe, expect, test } from 'vitest';
import { createRandom, noGrad, scope, type Tensor, zeros } from '#engine';
import { architectureOf, parametersOf, totalOf } from '../../../../components/widgets/ArchitectureBuilder/model.ts';
import { networkOf } from '../../../../components/widgets/ArchitectureBuilder/network.ts';
import { architectureBuilder } from '../../../../components/widgets/ArchitectureBuilder/scene.ts';
import { explain, shapeOf } from '../../../../components/widgets/ArchitectureBuilder/summary.ts';

const build = (text = '') => architectureOf(text ? architectureBuilder.decode(text)! : architectureBuilder.initial);
const shapes = (text?: string) => build(text).layers.map(shapeOf);

test('it opens with three filters, a pool, five filters, a pool and two fully connected layers', () => {
  const { layers, problem } = build();
  expect(problem).toBeNull();
  expect(layers.map(({ name }) => name)).toEqual(['input', 'conv 1', 'pool 1', 'conv 2', 'pool 2', 'full 1', 'output']);
  expect(shapes()).toEqual(['28 × 28 × 1', '26 × 26 × 3', '13 × 13 × 3', '11 × 11 × 5', '5 × 5 × 5', '30', '10']);
  // 3 (9 + 1), 5 (27 + 1), 30 (125 + 1), 10 (30 + 1), by hand.
  expect(layers.map(parametersOf)).toEqual([0, 30, 0, 140, 0, 3780, 310]);
  expect(layers.map(({ multiplyAdds }) => multiplyAdds)).toEqual([0, 26 * 26 * 27, 0, 121 * 5 * 27, 0, 3750, 300]);
  expect(layers.map(({ field }) => field)).toEqual([1, 3, 4, 8, 10, 28, 28]);
});

describe('every network that can be built', () => {
  const scenes = [
    'n:2;m:2;padding:same',
    'n:3;m:3;padding:same;size:5',
    'm:0;k:3',
    'pool:none;n:2',
    'size:1',
    'side:8;m:1',
    'k:1;filters:4,4,4',
  ];
  test.each(scenes)('%s has the shapes and the parameters that the engine gives it', (text) => {
    const { layers, problem } = build(text);
    expect(problem).toBeNull();
    scope(() => {
      const network = networkOf(layers, 1);
      const { height, width } = layers[0]!;
      const logits = noGrad(() => network.forward(zeros([2, height, width, 1])));
      expect(logits.shape).toEqual([2, 10]);
      const parameters = network.parameters().reduce((sum, { size }) => sum + size, 0);
      expect(parameters).toBe(totalOf(layers, parametersOf));
    });
  });
});

test('the receptive field is as wide as what can move a middle unit', () => {
  const { layers } = build('n:2;filters:8,8,1;k:1');
  const below = layers[layers.length - 2]!;
  scope(() => {
    const random = createRandom(3);
    const picture = zeros([1, 28, 28, 1]);
    const network = networkOf(layers, 2);
    const convolutional = network.layers.slice(0, -2);
    const middle = () => {
      const maps = noGrad(() =>
        convolutional.reduce<Tensor>(
          (x, layer) => (typeof layer === 'function' ? layer(x) : layer.forward(x)),
          picture,
        ),
      );
      const place = Math.floor(below.height / 2);
      return String(maps.toArray<number[][][][]>()[0]![place]![place]);
    };
    for (let i = 0; i < picture.size; i++) picture.data[i] = random.uniform(0, 1);
    const before = middle();
    const moves = (row: number) => {
      const kept = picture.data.slice(row * 28, row * 28 + 28);
      for (let x = 0; x < 28; x++) picture.data[row * 28 + x] = 30 * random.normal();
      const hasMoved = middle() !== before;
      picture.data.set(kept, row * 28);
      return hasMoved;
    };
    const rows = Array.from({ length: 28 }, (_, row) => moves(row) || moves(row) || moves(row));
    expect(rows.lastIndexOf(true) - rows.indexOf(true) + 1).toBe(below.field);
    expect(below.field).toBe(16);
  });
});

describe('what can’t be is refused with the reason', () => {
  test.each([
    ['n:3;m:3;size:5', 'No room for conv 5: its window of 5 × 5 does not fit into maps of 4 × 4'],
    ['side:8;m:3;size:1;n:1;filters:1,1,1', null],
    ['side:8;m:2;size:7', 'No room for conv 2: its window of 7 × 7 does not fit into maps of 1 × 1'],
    ['side:8;m:1;size:7;n:1', null],
    ['padding:same;size:4', 'A filter of 4 × 4 has no middle'],
  ])('%s', (text, reason) => {
    const { problem } = build(text);
    if (reason === null) expect(problem).toBeNull();
    else expect(problem).toContain(reason);
  });
});

test('the second convolution is explained with its numbers', () => {
  const { layers } = build();
  const words = explain(layers[3]!, layers[2]);
  for (const part of [
    '5 filters over 13 × 13 × 3',
    '3 × 3 × 3 = 27 weights',
    '140 parameters',
    '16,335',
    '8 × 8 pixels',
  ])
    expect(words).toContain(part);
});
