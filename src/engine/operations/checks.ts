import { formatShape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** Throws unless it is a tensor, of numbers or of indices. */
export function requireTensor(operation: string, x: Tensor): void {
  if (x instanceof Tensor) return;
  throw new TypeError(`${operation}: needs a tensor, got ${JSON.stringify(x)}; make one with tensor(data)`);
}

/** Throws unless it is a tensor of numbers that can be computed with. */
export function requireFloat(operation: string, x: Tensor): void {
  requireTensor(operation, x);
  if (x.dtype !== 'float32') {
    throw new TypeError(
      `${operation}: needs float32, got int32 ${formatShape(x.shape)}; ` +
        'int32 is for labels and indices: leave out dtype, or turn labels into rows with oneHot',
    );
  }
}

/** Throws unless every entry is a whole number from 0 to count − 1. */
export function requireIndices(operation: string, indices: Tensor, count: number): void {
  if (indices.dtype !== 'int32') {
    throw new TypeError(
      `${operation}: needs int32 indices, got float32 ${formatShape(indices.shape)}; ` +
        "make them with tensor([0, 2], { dtype: 'int32' })",
    );
  }
  const wrong = indices.data.findIndex((index) => index < 0 || index >= count);
  if (wrong === -1) return;
  throw new RangeError(
    `${operation}: index out of range: ${indices.data[wrong]} at ${wrong}; the ${count} entries count from 0`,
  );
}

/** Throws unless the bias, if there is one, has an entry for every channel of the result. */
export function requireBias(operation: string, bias: Tensor | null, channels: number): void {
  if (bias === null) return;
  requireFloat(operation, bias);
  if (bias.shape.length === 1 && bias.size === channels) return;
  throw new RangeError(
    `${operation}: bias ${formatShape(bias.shape)} does not fit the ${channels} outputs of the weight; ` +
      `it needs (${channels}), or null for none`,
  );
}

/** A fresh tensor for the result of an operation that works on x entry by entry. */
export function outputLike(operation: string, x: Tensor): Tensor {
  requireFloat(operation, x);
  return new Tensor(x.shape);
}
