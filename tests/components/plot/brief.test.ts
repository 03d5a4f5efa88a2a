import { expect, it } from 'vitest';
import { brief } from '../../../components/plot/format.ts';

it.each([
  [0, '0'],
  [12, '12'],
  [-0.46211715726, '−0.4621'],
  [0.5, '0.5'],
  [99999.9, '100000'],
  [1234.56, '1235'],
  [0.00012345, '1.2\u00a0×\u00a010⁻⁴'],
  [-3e7, '−3.0\u00a0×\u00a010⁷'],
  [Infinity, '∞'],
  [Number.NaN, 'NaN'],
])('%d reads %s', (value, text) => {
  expect(brief(value)).toBe(text);
});
