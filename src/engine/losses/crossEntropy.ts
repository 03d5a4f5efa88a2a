import { mul, neg, sub } from '../operations/arithmetic.ts';
import { gather } from '../operations/gather.ts';
import { oneHot } from '../operations/oneHot.ts';
import { exp } from '../operations/powers.ts';
import { squeeze, unsqueeze } from '../operations/reshape.ts';
import { logSoftmax } from '../operations/softmax.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { type Labels, labelsFor } from './targets.ts';

/**
 * What it costs, in nats, to be told the true class y when softmax gave it p_y:
 * L = −ln p_y = ln Σ_k exp(f_k) − f_y. Logits are (…, classes), labels (…); the loss is
 * one number, or (…) with reduction 'none'.
 *
 * Softmax and logarithm are one operation: no probability underflows to −ln 0 = ∞, and
 * the gradient is p − y, divided by the number of examples for their mean.
 *
 * @throws if the labels do not fit the logits, or one is not the number of a class
 */
export function crossEntropy(logits: Tensor, labels: Labels, { reduction = 'mean' }: LossOptions = {}): Tensor {
  const truth = labelsFor('crossEntropy', logits, labels);
  const logP = logSoftmax(logits.detach());
  const losses = neg(squeeze(gather(logP, unsqueeze(truth, -1)), -1));
  record('crossEntropy', [logits], losses, (g) => {
    // ∂L/∂f = p − y: what the model says, minus what is true
    const [p, y] = [exp(logP), oneHot(truth, logits.shape.at(-1)!)];
    pass(logits, () => mul(unsqueeze(g, -1), sub(p, y)));
  });
  return reduceLosses(losses, reduction);
}
