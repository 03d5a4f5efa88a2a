import { describe, expect, it } from 'vitest';
import { Descent } from '../../../../components/widgets/BumpBuilder/descent.ts';
import {
  evenStairs,
  missOf,
  networkOf,
  outputAt,
  parameterCount,
  unitAt,
} from '../../../../components/widgets/BumpBuilder/model.ts';
import {
  bumpBuilder,
  edgeRange,
  stride,
  withEven,
  withStep,
} from '../../../../components/widgets/BumpBuilder/scene.ts';
import { sentenceOf, shown, tableOf } from '../../../../components/widgets/BumpBuilder/summary.ts';
import { inputs, targetNames, targets } from '../../../../components/widgets/BumpBuilder/targets.ts';

const start = bumpBuilder.initial;
const stairs = { edges: [0.25, 0.75], levels: [0, 1, -0.5], sharpness: 200 };

describe('stairs as a network', () => {
  const network = networkOf(stairs);

  it('have one unit for each step: its place in the bias, its height in the output weight', () => {
    expect(network).toEqual({
      weights: [200, 200],
      biases: [-50, -150],
      outputWeights: [1, -1.5],
      outputBias: 0,
    });
  });

  it.each([
    [0, 0],
    [0.5, 1],
    [1, -0.5],
    [0.25, 0.5],
  ])('at %d have the height %d', (x, height) => {
    expect(outputAt(network, x)).toBeCloseTo(height, 6);
  });

  it('are the sum of their units', () => {
    expect(unitAt(network, 0, 0.6) + unitAt(network, 1, 0.6) + network.outputBias).toBeCloseTo(outputAt(network, 0.6));
  });

  it('miss a flat target by the height of a step over half of the way', () => {
    const flat = networkOf({ edges: [0.5], levels: [0, 0.25], sharpness: 1e4 });
    const ridge = networkOf({ edges: [0.5], levels: [0, 0], sharpness: 1e4 });
    expect(missOf(flat, 'wave').typical).not.toBe(missOf(ridge, 'wave').typical);
    // Root mean square of 0.8 sin(2πx).
    expect(missOf(ridge, 'wave').typical).toBeCloseTo(0.8 / Math.SQRT2, 2);
    expect(missOf(ridge, 'wave').largest).toBeCloseTo(0.8, 6);
  });
});

describe('evenly placed steps', () => {
  it('divide the way and stand in the middle of each stretch', () => {
    const { edges, levels } = evenStairs('wave', 3);
    expect(edges).toEqual([0.25, 0.5, 0.75]);
    expect(levels).toEqual([0.125, 0.375, 0.625, 0.875].map((x) => Number(targets.wave(x).toFixed(2))));
  });

  it.each(targetNames)('come closer to %s the more there are', (name) => {
    const miss = (units: number) =>
      missOf(networkOf({ ...evenStairs(name, units), sharpness: 20 * units }), name).typical;
    expect(miss(24)).toBeLessThan(miss(6) / 1.5);
  });

  it.each(targetNames)('fit into the picture with %s', (name) => {
    for (const x of inputs) expect(Math.abs(targets[name](x))).toBeLessThanOrEqual(1);
  });
});

describe('training', () => {
  const begin = networkOf(start);

  it('starts from the stairs and keeps every twentieth step', () => {
    const descent = new Descent(begin, 'ridge');
    descent.advance(100);
    expect(descent.path).toHaveLength(100 / stride + 1);
    expect(descent.path[0]).toBe(begin);
  });

  it('brings the miss of six units to a fifth in 1,000 steps, as the question says', () => {
    const descent = new Descent(begin, 'ridge');
    descent.advance(1000);
    const ratio = missOf(descent.path.at(-1)!, 'ridge').typical / missOf(begin, 'ridge').typical;
    expect(ratio).toBeGreaterThan(1 / 7);
    expect(ratio).toBeLessThan(1 / 4);
  });

  it('gives the page time to draw, and then goes on where it was', () => {
    const whole = new Descent(begin, 'ridge');
    whole.advance(200);
    const pieces = new Descent(begin, 'ridge');
    for (let slice = 0; slice < 20; slice++) {
      let asked = 0;
      pieces.advance(200, () => asked++ > 0);
    }
    expect(pieces.path).toEqual(whole.path);
  });
});

describe('the scene', () => {
  it('tells the first picture, and the trained one', () => {
    const network = networkOf(start);
    expect(sentenceOf(start, shown(start, network, network, 0))).toBe(
      '6 hidden units, 19 parameters: the stairs are typically 0.188 off the target, and at most 0.67.',
    );
    expect(sentenceOf(start, shown(start, network, network, 1000))).toContain('after 1,000 training steps the curve');
    expect(tableOf(shown(start, network, network, 0)).rows).toHaveLength(7);
    expect(parameterCount(6)).toBe(19);
  });

  it('moves a step without passing its neighbors, and forgets the training', () => {
    const moved = withStep({ ...start, steps: 400 }, 1, 0.35, 0.5);
    expect(moved.edges[1]).toBe(0.35);
    expect(moved.levels[2]).toBe(0.5);
    expect(moved.steps).toBe(0);
    expect(edgeRange(start, 1)).toEqual({ min: 0.15, max: 0.42, step: 0.01 });
    expect(edgeRange(start, 0).min).toBe(0);
    expect(edgeRange(start, 5).max).toBe(1);
  });

  it('comes back from its link', () => {
    const state = { ...withEven(start, 'jump', 9), sharpness: 120, steps: 300 };
    expect(bumpBuilder.decode(bumpBuilder.encode(state))).toEqual(state);
  });

  it.each(['edges:0.5,0.2;levels:0,0,0', 'edges:0.5', 'steps:30', 'sharpness:0', 'target:hill'])(
    'refuses %s',
    (text) => {
      expect(bumpBuilder.decode(text)).toBeUndefined();
    },
  );
});
