import { t } from '../language/words.ts';
import { describe, formatIndex, formatPair, formatShape, inARow } from './format.ts';
import { isList, isObject, numbersOf, sameShape, shapeOf, unravel } from './parts.ts';
import type { AnswerKey, Difference, KeyCase, Plain } from './types.ts';

export type Tolerance = AnswerKey['tolerance'];

/** How far a case's numbers may be off. */
export function toleranceOf(key: AnswerKey, { byDifferences }: KeyCase): Tolerance {
  return byDifferences ?? key.tolerance;
}

/** A result, or a part of it, that can't be compared number by number. */
export interface Mismatch {
  /** `kind`: an array where a number belongs. `shape`: the right kind, of the wrong size. `value`: another word or truth value. */
  what: 'kind' | 'shape' | 'value';
  path: string;
  /** "grad: expected an array of 3 rows, got a number." */
  message: string;
  /** Set for `shape`, where both have one. */
  shapes?: { expected: number[]; actual: number[] };
}

export interface Comparison {
  matches: boolean;
  /** The first one met. */
  mismatch?: Mismatch;
  /** One for each number or array of numbers in the result that could be read, whether it agrees or not. */
  differences: Difference[];
}

/** Compares a result with what it should be. NaN agrees with NaN, Infinity with itself alone. */
export function compare(
  actual: Plain,
  expected: Plain,
  tolerance: Tolerance,
  axes: AnswerKey['axes'] = {},
): Comparison {
  const differences: Difference[] = [];

  function visit(got: Plain, wanted: Plain, path: string): Mismatch | undefined {
    const shape = shapeOf(wanted);
    if (shape) return visitNumbers(got, wanted, shape, path);
    if (isList(wanted)) {
      if (!isList(got) || got.length !== wanted.length) return misfit(got, wanted, path);
      return first(wanted.length, (index) => visit(got[index], wanted[index], `${path}[${index}]`));
    }
    if (isObject(wanted)) {
      if (!isObject(got)) return misfit(got, wanted, path);
      const keys = Object.keys(wanted);
      return first(keys.length, (index) => {
        const key = keys[index]!;
        const inner = path === '' ? key : `${path}.${key}`;
        if (Object.hasOwn(got, key)) return visit(got[key], wanted[key], inner);
        return {
          what: 'kind',
          path: inner,
          message: withPath(inner, t('missing: the result is {seen}.', { seen: describe(got) })),
        };
      });
    }
    return got === wanted ? undefined : misfit(got, wanted, path);
  }

  function visitNumbers(got: Plain, wanted: Plain, shape: number[], path: string): Mismatch | undefined {
    const gotShape = isObject(got) === isObject(wanted) ? shapeOf(got) : undefined;
    if (!gotShape) return oddElement(got, wanted, shape, path);
    if (!sameShape(gotShape, shape)) return misfit(got, wanted, path, { expected: shape, actual: gotShape });
    const expectedNumbers = numbersOf(wanted);
    const actualNumbers = numbersOf(got);
    differences.push({
      path,
      shape,
      ...(axes[path] && { axes: axes[path] }),
      expected: expectedNumbers,
      actual: actualNumbers,
      matches: actualNumbers.map((number, position) => isClose(number, expectedNumbers[position]!, tolerance)),
    });
    return undefined;
  }

  const mismatch = visit(actual, expected, '');
  const matches = !mismatch && differences.every((difference) => difference.matches.every(Boolean));
  return { matches, differences, ...(mismatch && { mismatch }) };
}

/** Every part is visited, so that what can be compared is; the first misfit is what counts. */
function first(length: number, visit: (index: number) => Mismatch | undefined): Mismatch | undefined {
  return Array.from({ length }, (_, index) => visit(index)).find((mismatch) => mismatch !== undefined);
}

/** The place in a would-be array of numbers where something else stands, or a row of another length. */
function oddElement(got: Plain, wanted: Plain, shape: number[], path: string): Mismatch {
  const inner = shape.slice(1);
  if (isList(got) && isList(wanted) && got.length === wanted.length) {
    const index = Array.from(got as Plain[]).findIndex((item) => !sameShape(shapeOf(item), inner));
    if (index >= 0) return oddElement(got[index], wanted[index], inner, `${path}[${index}]`);
  }
  return misfit(got, wanted, path);
}

function misfit(got: Plain, wanted: Plain, path: string, shapes?: Mismatch['shapes']): Mismatch {
  const areArrays = shapes ? shapes.expected.length * shapes.actual.length > 0 : isList(got) && isList(wanted);
  const what = areArrays ? 'shape' : typeof wanted !== 'object' && typeof got === typeof wanted ? 'value' : 'kind';
  const isDeep = areArrays && shapes && shapes.expected.length + shapes.actual.length > 2;
  const [wantedWords, gotWords] = isDeep
    ? [inShape(shapes.expected), inShape(shapes.actual)]
    : [show(wanted), show(got)];
  const message = expectedAndGot(path, wantedWords, gotWords);
  return { what, path, message, ...(shapes && { shapes }) };
}

function inShape(shape: readonly number[]): string {
  return shape.length === 1
    ? t('a flat array of {count} numbers', { count: shape[0]! })
    : t('{shape} numbers', { shape: formatShape(shape) });
}

function show(value: Plain): string {
  return typeof value === 'string' ? `“${value}”` : describe(value);
}

export function isClose(actual: number, expected: number, { absolute, relative }: Tolerance): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  return Number.isFinite(expected) && Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
}

/**
 * "6 of 6 values differ. Worst at [1, 2]: got −6.5, expected 6.5." Worst is the largest error over its tolerance. Where
 * differences say what is expected: "weights[1, 2]: yours 0.31, by differences −0.31: the sign is flipped. …"
 */
export function describeDifference(difference: Difference, tolerance: Tolerance, byDifferences = false): string {
  const { path, shape, expected, actual, matches } = difference;
  const wrong = matches.filter((isMatch) => !isMatch).length;
  const worst = worstOf(difference, tolerance);
  const [got, wanted] = formatPair(actual[worst]!, expected[worst]!);
  const tally = { wrong, total: matches.length };
  if (byDifferences) {
    const place = `${path}${shape.length > 0 ? formatIndex(unravel(worst, shape)) : ''}`;
    const isFlipped = expected[worst] !== 0 && isClose(-actual[worst]!, expected[worst]!, tolerance);
    const seen = isFlipped
      ? t('yours {got}, by differences {wanted}: the sign is flipped.', { got, wanted })
      : t('yours {got}, by differences {wanted}.', { got, wanted });
    if (matches.length === 1) return withPath(place, seen);
    return inARow(
      withPath(place, seen),
      wrong === 1 ? t('{wrong} of {total} slopes is off.', tally) : t('{wrong} of {total} slopes are off.', tally),
    );
  }
  const values = t('got {got}, expected {wanted}.', { got, wanted });
  if (shape.length === 0) return withPath(path, values);
  const differ =
    wrong === 1 ? t('{wrong} of {total} values differs.', tally) : t('{wrong} of {total} values differ.', tally);
  const where = { index: formatIndex(unravel(worst, shape)), values };
  return inARow(
    withPath(path, differ),
    wrong === 1 ? t('At {index}: {values}', where) : t('Worst at {index}: {values}', where),
  );
}

function worstOf({ expected, actual, matches }: Difference, { absolute, relative }: Tolerance): number {
  let worst = 0;
  let largest = -1;
  matches.forEach((isMatch, position) => {
    const excess =
      Math.abs(actual[position]! - expected[position]!) / (absolute + relative * Math.abs(expected[position]!));
    const size = Number.isFinite(excess) ? excess : Infinity;
    if (isMatch || size <= largest) return;
    largest = size;
    worst = position;
  });
  return worst;
}

/** A sentence about a part of the result: its name and a colon, or a capital letter for the result itself. */
export function withPath(path: string, sentence: string): string {
  return path === ''
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : t('{path}: {sentence}', { path, sentence });
}

/** "grad: expected an array of 3 rows, got a number." */
export function expectedAndGot(path: string, expected: string, got: string): string {
  return withPath(path, t('expected {expected}, got {got}.', { expected, got }));
}
