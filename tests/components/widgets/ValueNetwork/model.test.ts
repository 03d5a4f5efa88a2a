import { describe, expect, it } from 'vitest';
import {
  distanceOf,
  inputs,
  isTraining,
  predictionsOf,
  startOf,
  steps,
  targets,
  trainByTape,
} from '../../../../components/widgets/ValueNetwork/model.ts';
import { train } from '../../../../components/widgets/ValueNetwork/train.ts';
import { Value } from '../../../../content/chapters/backpropagation/exercises/value/solution.ts';
import { Value as Counting } from '../../../../content/chapters/backpropagation/exercises/value/solutions/counting-uses.ts';
import { Value as OnTape } from '../../../../content/chapters/backpropagation/exercises/value/solutions/tape.ts';

const task = { inputs, targets, start: startOf(4), learningRate: 0.2, steps };
const byTape = trainByTape(4, 0.2);

describe.each([
  ['solution', Value],
  ['counting-uses', Counting],
  ['tape', OnTape],
])('%s', (_, submitted) => {
  it('trains the same network as the engine’s tape', () => {
    const training = train({ Value: submitted }, task);
    expect(isTraining(training)).toBe(true);
    expect(distanceOf(training, byTape)).toBeLessThan(1e-4);
  });
});

it('learns the curve', () => {
  expect(byTape.losses[0]).toBeGreaterThan(0.5);
  expect(byTape.losses.at(-1)).toBeLessThan(0.01);
  for (const [i, prediction] of predictionsOf(byTape.history.at(-1)!, inputs).entries())
    expect(Math.abs(prediction - targets[i]!)).toBeLessThan(0.25);
});

it('the loss is the mean of the squared errors of what the picture draws', () => {
  const errors = predictionsOf(byTape.history[100]!, inputs).map((prediction, i) => (prediction - targets[i]!) ** 2);
  expect(byTape.losses[100]).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / errors.length, 5);
});

it.each([undefined, null, 3, {}, { history: [], losses: [] }, { history: byTape.history, losses: ['1'] }])(
  'what is no training is not drawn: %j',
  (answer) => {
    expect(isTraining(answer)).toBe(false);
  },
);
