import { relu } from '../operations/activations.ts';
import { add, sub } from '../operations/arithmetic.ts';
import { where } from '../operations/compare.ts';
import { gather } from '../operations/gather.ts';
import { oneHot } from '../operations/oneHot.ts';
import { unsqueeze } from '../operations/reshape.ts';
import { sum } from '../operations/sum.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { type Labels, labelsFor } from './targets.ts';

/**
 * What the wrong classes lack to be `margin` below the true one, summed (Weston and Watkins
 * 1999): L = Σ_{j≠y} max(0, f_j − f_y + margin), in the unit of the scores.
 * PyTorch's multi_margin_loss divides it by the number of classes.
 *
 * @shape scores (…, classes), labels (…); the loss is one number, or (…) with reduction
 * 'none'
 * @throws if the labels do not fit the scores, or one is not the number of a class
 * @see torch.nn.functional.multi_margin_loss
 * @example hingeLoss(tensor([[3, 1, 2.5]]), [0])
 */
export function hingeLoss(
  scores: Tensor,
  labels: Labels,
  { margin = 1, reduction = 'mean' }: LossOptions & { margin?: number } = {},
): Tensor {
  const truth = labelsFor('hingeLoss', scores, labels);
  const trueScores = gather(scores, unsqueeze(truth, -1));
  const lacking = relu(add(sub(scores, trueScores), margin));
  const isTrueClass = oneHot(truth, scores.shape.at(-1)!);
  const losses = sum(where(isTrueClass, 0, lacking), { axis: -1 });
  return reduceLosses(losses, reduction);
}
