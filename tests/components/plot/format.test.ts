import { describe, expect, it } from 'vitest';
import { compact, fixed, scientific, trimmed } from '../../../components/plot/format.ts';

describe('fixed', () => {
  it.each([
    [-0.5, 2, '−0.50'],
    [2.995732, 4, '2.9957'],
    [-0, 1, '0.0'],
    [-0.004, 2, '0.00'],
    [Number.POSITIVE_INFINITY, 2, '∞'],
    [Number.NEGATIVE_INFINITY, 2, '−∞'],
    [Number.NaN, 2, 'NaN'],
  ])('%d with %d decimals is %s', (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });
});

describe('trimmed', () => {
  it.each([
    [90, 2, '90'],
    [100, 0, '100'],
    [0.5, 2, '0.5'],
    [-1.25, 1, '−1.3'],
  ])('%d with at most %d decimals is %s', (value, digits, text) => {
    expect(trimmed(value, digits)).toBe(text);
  });
});

describe('numbers of any size', () => {
  it.each([
    [0, '0.00'],
    [18, '18.00'],
    [9999, '9999.00'],
    [123456, '1.2\u00a0×\u00a010⁵'],
    [0.0004, '4.0\u00a0×\u00a010⁻⁴'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('compact(%d) is %s', (value, text) => {
    expect(compact(value)).toBe(text);
  });

  it('keeps a minus sign before and in the power', () => {
    expect(scientific(-2.688e-43, 1)).toBe('−2.7\u00a0×\u00a010⁻⁴³');
  });
});
