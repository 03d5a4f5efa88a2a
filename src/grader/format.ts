import { isList, isNumericArray } from './parts.ts';
import type { Plain } from './types.ts';

/** A number as a reader sees it: six digits, a true minus sign, −0 as 0, NaN and Infinity by name. */
export function formatNumber(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits))).replaceAll('-', '−');
}

/** Two numbers that differ, with as many digits as it takes to see that; where it's the sign of 0, with the sign. */
export function formatPair(first: number, second: number): [string, string] {
  if (first === 0 && second === 0) return [signedZero(first), signedZero(second)];
  let digits = 6;
  while (digits < 17 && formatNumber(first, digits) === formatNumber(second, digits)) digits++;
  return [formatNumber(first, digits), formatNumber(second, digits)];
}

const signedZero = (zero: number) => (Object.is(zero, -0) ? '−0' : '0');

/** `[1, 2]` */
export function formatIndex(index: readonly number[]): string {
  return `[${index.join(', ')}]`;
}

/** `3 × 4` */
export function formatShape(shape: readonly number[]): string {
  return shape.join(' × ');
}

/** "1 case", "3 cases". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** What a value is, in words: "an array of 3 rows", "undefined (missing return?)". */
export function describe(value: Plain): string {
  if (value === undefined) return 'undefined (missing return?)';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'a number';
  if (typeof value === 'string') return 'a string';
  if (isNumericArray(value)) return `a ${value.constructor.name} of ${count(value.length, 'number')}`;
  if (Array.isArray(value)) return describeArray(value);
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.slice(0, 6).join(', ')}`;
}

function describeArray(array: Plain[]): string {
  if (array.length === 0) return 'an empty array';
  const noun = array.every((item) => typeof item === 'number') ? 'number' : array.every(isList) ? 'row' : 'value';
  return `an array of ${count(array.length, noun)}`;
}
