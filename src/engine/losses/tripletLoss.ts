import { relu } from '../operations/activations.ts';
import { add, sub } from '../operations/arithmetic.ts';
import { requireFloat } from '../operations/checks.ts';
import { square } from '../operations/magnitude.ts';
import { sum } from '../operations/sum.ts';
import { formatShape, isSameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';

/**
 * What is lacking for an anchor to be closer to the positive, another picture of the same
 * face, than to the negative, a picture of another, by a margin α (Schroff, Kalenichenko and
 * Philbin 2015): L = max(‖a − p‖² − ‖a − n‖² + α, 0).
 *
 * The distances are squared, as in the paper; those of PyTorch's triplet_margin_loss are
 * not.
 *
 * @shape all three (…, features); the loss is one number, or (…) with reduction 'none'
 * @throws if the shapes differ or there is no axis of features
 * @see torch.nn.functional.triplet_margin_loss
 * @example tripletLoss(tensor([0, 0]), tensor([0, 1]), tensor([1, 1]))
 */
export function tripletLoss(
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  { margin = 0.2, reduction = 'mean' }: LossOptions & { margin?: number } = {},
): Tensor {
  requireAlike(anchors, positives, negatives);
  const toPositive = sum(square(sub(anchors, positives)), { axis: -1 });
  const toNegative = sum(square(sub(anchors, negatives)), { axis: -1 });
  return reduceLosses(relu(add(sub(toPositive, toNegative), margin)), reduction);
}

function requireAlike(anchors: Tensor, ...others: Tensor[]): void {
  for (const one of [anchors, ...others]) requireFloat('tripletLoss', one);
  const shapes = [anchors, ...others].map(({ shape }) => formatShape(shape)).join(', ');
  if (anchors.shape.length === 0 || others.some(({ shape }) => !isSameShape(shape, anchors.shape))) {
    throw new RangeError(
      `tripletLoss: anchors, positives and negatives do not fit: ${shapes}; all three must be (…, features)`,
    );
  }
}
