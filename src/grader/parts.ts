import type { NumericArray, Plain } from './types.ts';

export function isNumericArray(value: Plain): value is NumericArray {
  return ArrayBuffer.isView(value);
}

export function isList(value: Plain): value is Plain[] | NumericArray {
  return Array.isArray(value) || isNumericArray(value);
}

export function isObject(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/**
 * The shape of a number, of nested arrays of numbers of equal length, or of `{ shape, data }`; undefined for everything
 * else, ragged arrays among it.
 */
export function shapeOf(value: Plain): number[] | undefined {
  if (typeof value === 'number') return [];
  if (isNumericArray(value)) return [value.length];
  if (Array.isArray(value)) {
    if (value.length === 0) return [0];
    const inner = shapeOf(value[0]);
    if (!inner || isObject(value[0])) return undefined;
    const regular = value.every((item) => !isObject(item) && sameShape(shapeOf(item), inner));
    return regular ? [value.length, ...inner] : undefined;
  }
  return isObject(value) && isTensor(value) ? [...value.shape] : undefined;
}

/** Its numbers in row-major order. For values that have a shape. */
export function numbersOf(value: Plain): number[] {
  if (typeof value === 'number') return [value];
  if (isNumericArray(value)) return Array.from(value);
  if (Array.isArray(value)) return value.flatMap(numbersOf);
  return isObject(value) ? numbersOf(value.data) : [];
}

/** Where the element of that position stands, an index for each axis. */
export function unravel(position: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  for (const size of shape.toReversed()) {
    index.unshift(position % size);
    position = Math.floor(position / size);
  }
  return index;
}

export function sameShape(first: readonly number[] | undefined, second: readonly number[] | undefined): boolean {
  return !!first && !!second && first.length === second.length && first.every((size, axis) => size === second[axis]);
}

function isTensor(value: { [key: string]: Plain }): value is { shape: number[]; data: number[] | NumericArray } {
  const { shape, data } = value;
  if (!Array.isArray(shape) || !shape.every((size) => Number.isInteger(size)) || !isList(data)) return false;
  return (
    data.length === (shape as number[]).reduce((product, size) => product * size, 1) &&
    sameShape(shapeOf(data), [data.length])
  );
}
