import type { TensorData } from '../create.ts';
import { softplus } from '../operations/activations.ts';
import { add, mul, neg, sub } from '../operations/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { targetsFor } from './targets.ts';

/**
 * The logistic loss, cross-entropy for two classes:
 * L = −(y ln σ(z) + (1 − y) ln(1 − σ(z))), in nats.
 *
 * Written with softplus(z) = ln(1 + eᶻ), it never takes the logarithm of 0. The gradient
 * in a logit is σ(z) − y.
 *
 * @shape logits z and targets y (0, 1 or between) (…); the loss is one number, or (…) with
 * reduction 'none'
 * @throws if the shapes differ or a target is not between 0 and 1
 * @see torch.nn.functional.binary_cross_entropy_with_logits
 * @example binaryCrossEntropyWithLogits(tensor([2, -1]), [1, 0])
 */
export function binaryCrossEntropyWithLogits(
  logits: Tensor,
  targets: Tensor | TensorData,
  { reduction = 'mean' }: LossOptions = {},
): Tensor {
  const y = targetsFor('binaryCrossEntropyWithLogits', logits, targets);
  requireProbabilities(y);
  const ifTrue = softplus(neg(logits)); // −ln σ(z)
  const ifFalse = softplus(logits); // −ln(1 − σ(z))
  return reduceLosses(add(mul(y, ifTrue), mul(sub(1, y), ifFalse)), reduction);
}

function requireProbabilities({ data }: Tensor): void {
  const wrong = data.findIndex((target) => !(target >= 0 && target <= 1));
  if (wrong === -1) return;
  throw new RangeError(
    `binaryCrossEntropyWithLogits: target out of range: ${data[wrong]} at ${wrong}; targets are 0, 1 or between`,
  );
}
