import { describe, expect, test } from 'vitest';
import { cosineDecay, exponentialDecay, inverseDecay, stepDecay, warmUp } from '#engine';
import { readFixture } from '../fixture.ts';

const schedules = { cosineDecay, exponentialDecay, inverseDecay, stepDecay, warmUp };
interface Rates {
  schedule: keyof typeof schedules;
  arguments: unknown[];
  rates: number[];
}

describe('rates are PyTorch’s', () => {
  const cases = readFixture<Rates[]>('optimizers/schedules.json');
  test.each(cases.map((one) => [`${one.schedule} ${JSON.stringify(one.arguments)}`, one] as const))(
    '%s',
    (_, { schedule, arguments: given, rates }) => {
      const rate = (schedules[schedule] as (...given: unknown[]) => (step: number) => number)(...given);
      rates.forEach((expected, step) => {
        expect(rate(step)).toBeCloseTo(expected, 12);
      });
    },
  );
});

test('the cosine stays at its end', () => {
  const rate = cosineDecay(1, { steps: 10, end: 0.25 });
  expect([10, 11, 1000].map(rate)).toEqual([0.25, 0.25, 0.25]);
});

test('warm-up hands over to the beginning of the next schedule', () => {
  const rate = warmUp(2, exponentialDecay(8, { factor: 0.5 }));
  expect([0, 1, 2, 3, 4].map(rate)).toEqual([4, 8, 8, 4, 2]);
});

test.each([
  [() => stepDecay(-1, { every: 2 }), 'stepDecay: invalid start: -1; it must be finite and 0 or more'],
  [() => stepDecay(1, { every: 0 }), 'stepDecay: invalid every: 0; it must be finite and 1 or more'],
  [() => exponentialDecay(1, { factor: Number.NaN }), 'exponentialDecay: invalid factor: NaN'],
  [() => inverseDecay(1, { rate: -1 }), 'inverseDecay: invalid rate: -1; it must be finite and 0 or more'],
  [() => cosineDecay(1, { steps: 0 }), 'cosineDecay: invalid steps: 0; it must be finite and 1 or more'],
  [() => warmUp(0, 1), 'warmUp: invalid steps: 0; it must be finite and 1 or more'],
])('%o throws %s', (call, message) => {
  expect(call).toThrow(message);
});
