import * as plain from '../kernels/crossEntropy.ts';
import { kernels } from '../kernels/current.ts';
import { passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { type Labels, labelsFor } from './targets.ts';

/**
 * What it costs, in nats, to be told the true class y when softmax gave it p_y:
 * L = −ln p_y = ln Σ_k exp(f_k) − f_y.
 *
 * Softmax and logarithm are one operation: no probability underflows to −ln 0 = ∞, and
 * the gradient is p − y, divided by the number of examples for their mean.
 *
 * @shape logits (…, classes), labels (…); the loss is one number, or (…) with reduction
 * 'none'
 * @throws if the labels do not fit the logits, or one is not the number of a class
 * @see torch.nn.functional.cross_entropy
 * @example crossEntropy(tensor([[2, 0, 0], [0, 3, 0]]), [0, 1])
 */
export function crossEntropy(logits: Tensor, labels: Labels, { reduction = 'mean' }: LossOptions = {}): Tensor {
  const truth = labelsFor('crossEntropy', logits, labels);
  const [rows, classes] = [truth.size, logits.shape.at(-1)!];
  const [losses, p] = [new Tensor(truth.shape), new Tensor(logits.shape)];
  (kernels.crossEntropy ?? plain.crossEntropy)(rows, classes, logits.at, truth.at, losses.at, p.at);
  record('crossEntropy', [logits], losses, (g) => {
    // ∂L/∂f = p − y: what the model says, minus what is true
    const gradient = kernels.crossEntropyGradient ?? plain.crossEntropyGradient;
    passInto(logits, (df, add) => gradient(rows, classes, p.at, truth.at, g.at, df, add));
  });
  return reduceLosses(losses, reduction);
}
