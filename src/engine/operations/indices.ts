import { formatShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

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
