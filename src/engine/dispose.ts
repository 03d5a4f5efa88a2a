import type { Tensor } from './tensor.ts';

/**
 * Gives back the memory of tensors that were made outside of any scope, or by `keep`, and of their gradients: a
 * widget that builds a new network disposes of the old one's `parameters()` and of its optimizer's `state`. To use
 * such a tensor later throws; reshaped and detached views of it must not be used either, and nothing checks that.
 *
 * @shape tensors of any shapes
 * @throws if a tensor is a view of another one, or was disposed of before
 */
export function dispose(tensors: Iterable<Tensor>): void {
  for (const one of tensors) one.release();
}
