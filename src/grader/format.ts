import { t } from '../language/words.ts';
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
export function countCases(amount: number): string {
  return amount === 1 ? t('{amount} case', { amount }) : t('{amount} cases', { amount });
}

/** Sentences one after the other: Chinese puts no space between them. */
export function inARow(...sentences: readonly string[]): string {
  const [first = '', ...others] = sentences.filter(Boolean);
  return others.reduce((before, next) => t('{before} {next}', { before, next }), first);
}

/** What a value is, in words: "an array of 3 rows", "undefined (missing return?)". */
export function describe(value: Plain): string {
  if (value === undefined) return t('undefined (missing return?)');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : t('a number');
  if (typeof value === 'string') return t('a string');
  if (isNumericArray(value)) return typedArrayOf(value.constructor.name, value.length);
  if (Array.isArray(value)) return describeArray(value);
  const keys = Object.keys(value);
  return keys.length === 0 ? t('an empty object') : t('an object with {keys}', { keys: keys.slice(0, 6).join(', ') });
}

function describeArray(array: Plain[]): string {
  const count = array.length;
  if (count === 0) return t('an empty array');
  if (array.every((item) => typeof item === 'number'))
    return count === 1 ? t('an array of {count} number', { count }) : t('an array of {count} numbers', { count });
  if (array.every(isList))
    return count === 1 ? t('an array of {count} row', { count }) : t('an array of {count} rows', { count });
  return count === 1 ? t('an array of {count} value', { count }) : t('an array of {count} values', { count });
}

function typedArrayOf(kind: string, count: number): string {
  return count === 1
    ? t('a {kind} of {count} number', { kind, count })
    : t('a {kind} of {count} numbers', { kind, count });
}
