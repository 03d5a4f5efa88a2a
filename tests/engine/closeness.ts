import { expect } from 'vitest';

/** Two float32 computations of the same numbers: equal but for rounding; NaN meets NaN, ∞ meets ∞ of its sign. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, relative = 4e-6, absolute = 1e-6) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const [a, e] = [actual[i]!, expected[i]!];
    const isClose = Object.is(a, e) || a === e || Math.abs(a - e) <= absolute + relative * Math.abs(e);
    if (!isClose) expect.fail(`entry ${i}: got ${a}, expected ${e}; all: [${Array.from(actual)}]`);
  }
}
