import { formatShape, type Shape, sizeOf } from '../shape.ts';

/**
 * Examples with their answers, row after row: `tensor(inputs, { shape })` makes the batch a network reads. Labels are
 * class numbers (`Int32Array`), or what a regression should predict (`Float32Array`).
 *
 * @see torch.utils.data.TensorDataset
 */
export interface Examples<Labels extends Int32Array | Float32Array = Int32Array> {
  /** What goes in: (count, …). */
  readonly inputs: Float32Array;
  /** The axes of `inputs`, the number of examples first: (count, 2) for points, (count, 28, 28, 1) for pictures. */
  readonly shape: Shape;
  /** What should come out: (count). */
  readonly labels: Labels;
}

/** How many examples there are. */
export const countOf = ({ shape }: { shape: Shape }): number => shape[0] ?? 0;

/** How many numbers one example has: 784 for a picture of 28×28. */
export const widthOf = ({ shape }: { shape: Shape }): number => sizeOf(shape.slice(1));

/**
 * Those examples, in that order, copied. An index may come twice, as in a bootstrap.
 *
 * @shape (count, …) gives (as many as there are indices, …)
 * @throws if there is no such example
 * @see torch.utils.data.Subset
 */
export function take<Labels extends Int32Array | Float32Array>(
  { inputs, shape, labels }: Examples<Labels>,
  indices: ArrayLike<number>,
): Examples<Labels> {
  const [count, width] = [countOf({ shape }), widthOf({ shape })];
  const taken = {
    inputs: new Float32Array(indices.length * width),
    shape: [indices.length, ...shape.slice(1)],
    labels: new (labels.constructor as new (length: number) => Labels)(indices.length),
  };
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]!;
    if (!(Number.isInteger(from) && from >= 0 && from < count)) {
      throw new RangeError(`take: no such example: ${from}; ${formatShape(shape)} counts from 0 to ${count - 1}`);
    }
    taken.inputs.set(inputs.subarray(from * width, (from + 1) * width), i * width);
    taken.labels[i] = labels[from]!;
  }
  return taken;
}

/** Throws unless it is a whole number of at least one: how many examples, classes, pixels. */
export function requireCount(caller: string, what: string, count: number): void {
  if (Number.isInteger(count) && count >= 1) return;
  throw new RangeError(`${caller}: ${what} is no whole number above 0: ${count}; ask for 1 or more`);
}
