import type { TensorData } from '../create.ts';
import { div, mul, sub } from '../operations/arithmetic.ts';
import { clip } from '../operations/maximum.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { targetsFor } from './targets.ts';

/**
 * Squared for small errors, absolute for large ones (Huber 1964): with the error
 * e = prediction − target, L = ½e² up to |e| = δ, and δ(|e| − ½δ) beyond.
 *
 * The gradient in a prediction is the error held between −δ and δ.
 *
 * @shape predictions and targets (…); the loss is one number, or (…) with reduction 'none'
 * @throws if the shapes differ or delta is not above 0
 * @see torch.nn.functional.huber_loss
 * @example huberLoss(tensor([0.5, 4]), [0, 0], { reduction: 'none' })
 */
export function huberLoss(
  predictions: Tensor,
  targets: Tensor | TensorData,
  { delta = 1, reduction = 'mean' }: LossOptions & { delta?: number } = {},
): Tensor {
  if (!(delta > 0)) throw new RangeError(`huberLoss: invalid delta: ${delta}; it must be above 0`);
  const errors = sub(predictions, targetsFor('huberLoss', predictions, targets));
  const held = clip(errors, -delta, delta);
  // e·(e − e/2) up to δ, and ±δ·(e ∓ δ/2) beyond
  return reduceLosses(mul(held, sub(errors, div(held, 2))), reduction);
}
