import type { TensorData } from '../create.ts';
import { sub } from '../operations/arithmetic.ts';
import { abs } from '../operations/magnitude.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { targetsFor } from './targets.ts';

/**
 * The mean absolute error (MAE): L = mean of |prediction − target|, in the predictions'
 * unit.
 *
 * Every error pulls with the same force, ±1, so single large ones move the fit less than
 * with the squared error.
 *
 * @shape predictions and targets (…); the loss is one number, or (…) with reduction 'none'
 * @throws if the shapes differ
 * @see torch.nn.functional.l1_loss
 * @example l1Loss(tensor([1, 2]), [1, 4])
 */
export function l1Loss(
  predictions: Tensor,
  targets: Tensor | TensorData,
  { reduction = 'mean' }: LossOptions = {},
): Tensor {
  return reduceLosses(abs(sub(predictions, targetsFor('l1Loss', predictions, targets))), reduction);
}
