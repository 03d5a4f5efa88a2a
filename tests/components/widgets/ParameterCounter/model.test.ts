import { expect, test } from 'vitest';
import { Conv2d, createRandom, Linear, type Tensor } from '#engine';
import { explanationOf, productsOf } from '../../../../components/widgets/ParameterCounter/factors.ts';
import { countsOf, type Plan } from '../../../../components/widgets/ParameterCounter/model.ts';
import { factorNames, parameterCounter } from '../../../../components/widgets/ParameterCounter/scene.ts';

const notes: Plan = { height: 300, width: 300, channels: 3, units: 100, size: 5, hasBias: true };

test('the counts of the notes', () => {
  expect(countsOf(notes)).toMatchObject({
    connected: { parameters: 27_000_100, multiplications: 27_000_000 },
    shared: { parameters: 7600, inputs: 75, multiplications: 657_120_000 },
    local: { owners: 8_761_600, parameters: 665_881_600 },
  });
});

test('the filters’ count does not depend on the image', () => {
  for (const side of [5, 64, 1024])
    expect(countsOf({ ...notes, height: side, width: side })).toMatchObject({ shared: { parameters: 7600 } });
});

const entriesOf = (tensors: readonly (Tensor | null)[]) =>
  tensors.reduce((total, one) => total + (one?.shape.reduce((product, length) => product * length, 1) ?? 0), 0);

test('the engine’s layers have as many', () => {
  const random = createRandom(3);
  for (const bias of [true, false]) {
    const plan: Plan = { height: 7, width: 6, channels: 4, units: 9, size: 3, hasBias: bias };
    const linear = new Linear(7 * 6 * 4, 9, { random, bias });
    const filters = new Conv2d(4, 9, 3, { random, bias });
    expect(countsOf(plan)).toMatchObject({
      connected: { parameters: entriesOf([linear.weight, linear.bias]) },
      shared: { parameters: entriesOf([filters.weight, filters.bias]) },
    });
  }
});

test('the factors that are shown multiply to the counts', () => {
  const { initial } = parameterCounter;
  const counts = countsOf(notes);
  const products = productsOf(initial);
  const product = (parts: readonly { value: number }[]) => parts.reduce((total, { value }) => total * value, 1);
  for (const name of ['connected', 'local', 'shared'] as const) {
    const { inputs, owners } = products[name];
    if ('refusal' in counts) throw new Error(counts.refusal);
    expect((product(inputs) + 1) * product(owners)).toBe(counts[name].parameters);
  }
  for (const factor of factorNames) expect(explanationOf(factor, initial)).toMatch(/^[A-Z0-9].*\.$/);
});

test.for([
  [{ size: 301 }, 'A filter of 301 × 301 has no place in an image of 300 × 300'],
  [{ channels: 0 }, 'has no numbers in it'],
  [{ units: 0 }, 'there is no layer'],
  [{ size: 0 }, 'has no weights'],
] as const)('%j is refused with its reason', ([change, reason]) => {
  expect(countsOf({ ...notes, ...change })).toEqual({ refusal: expect.stringContaining(reason) });
});
