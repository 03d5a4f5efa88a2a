import type { TensorData } from '../create.ts';
import { mul, sub } from '../operations/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { targetsFor } from './targets.ts';

/**
 * The mean squared error: L = mean of (prediction − target)², in the square of the
 * predictions' unit.
 *
 * @shape predictions and targets (…); the loss is one number, or (…) with reduction 'none'
 * @throws if the shapes differ
 * @see torch.nn.functional.mse_loss
 * @example mseLoss(tensor([1, 2]), [1, 4])
 */
export function mseLoss(
  predictions: Tensor,
  targets: Tensor | TensorData,
  { reduction = 'mean' }: LossOptions = {},
): Tensor {
  const errors = sub(predictions, targetsFor('mseLoss', predictions, targets));
  return reduceLosses(mul(errors, errors), reduction);
}
