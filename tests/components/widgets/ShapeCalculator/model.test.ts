import { expect, it, test } from 'vitest';
import { conv1d, conv2d, conv3d, createRandom, scope, zeros } from '#engine';
import {
  type Layer,
  leftOver,
  outcomeOf,
  placesIn,
  remarkOf,
} from '../../../../components/widgets/ShapeCalculator/model.ts';
import { namedLayers, shapeCalculator } from '../../../../components/widgets/ShapeCalculator/scene.ts';

const layer = (change: Partial<Layer> = {}): Layer => ({
  sides: [8, 8],
  channels: 3,
  size: 3,
  depth: 3,
  filters: 2,
  stride: 2,
  padding: 0,
  ...change,
});

const convolutions = { 1: conv1d, 2: conv2d, 3: conv3d };

/** What the engine makes of the same layer; undefined where it refuses. */
function byTheEngine({ sides, channels, size, depth, filters, stride, padding }: Layer): number[] | undefined {
  const convolve = convolutions[sides.length as 1 | 2 | 3];
  const weight = zeros([...sides.map(() => size), depth, filters]);
  try {
    return scope(() => convolve(zeros([1, ...sides, channels]), weight, null, { stride, padding }).shape.slice(1));
  } catch {
    return undefined;
  }
}

test('the engine makes the same shapes, and refuses the same layers', () => {
  const random = createRandom(5);
  let refused = 0;
  for (let draw = 0; draw < 120; draw++) {
    const axes = random.integer(1, 4);
    const channels = random.integer(1, 4);
    const asked = layer({
      sides: Array.from({ length: axes }, () => random.integer(1, 8)),
      channels,
      size: random.integer(1, 6),
      depth: random.integer(0, 5) === 0 ? channels + 1 : channels,
      filters: random.integer(1, 4),
      stride: random.integer(1, 4),
      padding: random.integer(0, 3),
    });
    const outcome = outcomeOf(asked);
    if ('refusal' in outcome) refused++;
    const ours = 'refusal' in outcome ? undefined : [...outcome.sides, asked.filters];
    expect(ours, JSON.stringify(asked)).toEqual(byTheEngine(asked));
  }
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(80);
});

test.for([
  ['photograph', [296, 296], 7600],
  ['body scan', [30, 30, 30], 13_856],
  ['heartbeat', [10], 96],
  ['same size', [32, 32], 456],
] as const)('%s', ([name, sides, parameters]) => {
  const named = namedLayers.find((each) => each.name === name)!.layer;
  expect(outcomeOf(named)).toMatchObject({ sides, parameters });
});

test.for([
  [{ size: 9 }, 'A filter of length 9 has no place in an input of length 8.'],
  [{ size: 11, padding: 1 }, 'A filter of length 11 has no place in 8 + 2 × 1 = 10.'],
  [{ sides: [20, 4], size: 5 }, 'no place in an input of length 4'],
  [{ depth: 1 }, '2 of the input’s 3 channels would have no weight. Make it 3 deep.'],
  [{ depth: 4 }, '1 of its slices would lie on nothing. Make it 3 deep.'],
  [{ stride: 0 }, 'the filter never leaves its first place'],
  [{ filters: 0 }, 'Without filters there is no output'],
  [{ size: 0 }, 'has no weights'],
  [{ sides: [0, 8] }, 'a side of the input is 0'],
  [{ channels: 0, depth: 0 }, 'the number of channels is 0'],
] as const)('%j is refused with its reason', ([change, reason]) => {
  expect(outcomeOf(layer(change))).toEqual({ refusal: expect.stringContaining(reason) });
});

it('counts what is never seen', () => {
  expect(leftOver(8, layer())).toBe(1);
  expect(remarkOf(layer())).toContain('The last one along the first axis is never seen');
  expect(remarkOf(layer({ padding: 1 }))).toContain('The last one of padding along');
  expect(remarkOf(layer({ stride: 1, padding: 1 }))).toContain('“same”');
  expect(remarkOf(layer({ size: 2, depth: 3, stride: 3 }))).toContain('1 in every 3 are never seen');
});

it('says one place more for the padding that the question adds', () => {
  const { initial } = shapeCalculator;
  expect([placesIn(8, initial), placesIn(8, { ...initial, padding: 1 })]).toEqual([3, 4]);
});
