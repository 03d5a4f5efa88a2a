import { formatShape, type Shape } from './shape.ts';

/** A number, or lists of lists of numbers, all of one length at one depth. */
export type Nested = number | readonly Nested[];

/** The shape of nested lists, read along the first entries. */
export function shapeOfNested(data: Nested): number[] {
  if (!Array.isArray(data)) return [];
  return [data.length, ...(data.length > 0 ? shapeOfNested(data[0]) : [])];
}

/** The numbers of nested lists in reading order. */
export function flatten(data: Nested, shape: Shape): number[] {
  const numbers: number[] = [];
  const visit = (entry: Nested, path: number[]): void => {
    const expected = shape[path.length];
    const found = Array.isArray(entry) ? entry.length : undefined;
    if (found !== expected) {
      const [is, should] = [found, expected].map((length) => (length === undefined ? 'a number' : `${length} entries`));
      throw new TypeError(`tensor: ragged lists: [${path}] has ${is}, expected ${should} as in ${formatShape(shape)}`);
    }
    if (Array.isArray(entry)) {
      entry.forEach((one, index) => {
        visit(one, [...path, index]);
      });
    } else if (typeof entry === 'number') {
      numbers.push(entry);
    } else {
      throw new TypeError(`tensor: not a number: ${typeof entry} at [${path}]`);
    }
  };
  visit(data, []);
  return numbers;
}

/** Nested lists of a shape from numbers in reading order. */
export function nest(numbers: ArrayLike<number>, shape: Shape): Nested {
  let next = 0;
  const build = (axis: number): Nested =>
    axis === shape.length ? numbers[next++]! : Array.from({ length: shape[axis]! }, () => build(axis + 1));
  return build(0);
}
