import { type TensorData, tensor } from '../create.ts';
import { sigmoid, softplus } from '../operations/activations.ts';
import { mul, neg, sub } from '../operations/arithmetic.ts';
import { where } from '../operations/compare.ts';
import { concat } from '../operations/concat.ts';
import { square } from '../operations/magnitude.ts';
import { slice } from '../operations/slice.ts';
import { logSoftmax } from '../operations/softmax.ts';
import { sum } from '../operations/sum.ts';
import { formatShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type LossOptions, reduceLosses } from './reduction.ts';
import { targetsFor } from './targets.ts';

/** How the parts of a detector's loss are weighed. */
export interface DetectionLossOptions extends LossOptions {
  /** The size of each anchor, in the targets' unit. One anchor of 1 × 1 when left out. */
  anchors?: readonly { readonly width: number; readonly height: number }[];
  /** λ_box: what an error of the box counts for, beside one of the class. */
  boxWeight?: number;
  /** λ_empty: what "nothing here" counts for where there is nothing, as it is so nearly everywhere. */
  emptyWeight?: number;
}

/**
 * The loss of a detector in the manner of YOLO (Redmon et al. 2016; Redmon and Farhadi
 * 2017). For every cell and anchor a network gives 5 + classes raw numbers z; targets are
 * (p, b_x, b_y, b_h, b_w, c_1, …), with p = 1 where an object is and 0 elsewhere. With
 * b = σ(z) for the midpoint and anchor · eᶻ for the size:
 *
 * L = p [ −ln σ(z_p) + λ_box ( (σ(z_x) − b_x)² + (σ(z_y) − b_y)² + (z_h − ln b_h/a_h)²
 *         + (z_w − ln b_w/a_w)² ) − Σ_k c_k ln softmax(z_c)_k ] − (1 − p) λ_empty ln(1 − σ(z_p))
 *
 * Where p = 0, the targets' other numbers are don't-cares: they are never looked at, and no gradient reaches the
 * network's.
 *
 * @shape outputs and targets (…, anchors, 5 + classes); the loss is one number, or (…, anchors) with reduction 'none'
 * @throws if the shapes differ or do not fit the anchors, a p is neither 0 nor 1, or an object's target is NaN or of no
 * size
 */
export function detectionLoss(
  outputs: Tensor,
  targets: Tensor | TensorData,
  {
    anchors = [{ width: 1, height: 1 }],
    boxWeight = 5,
    emptyWeight = 0.5,
    reduction = 'mean',
  }: DetectionLossOptions = {},
): Tensor {
  const truth = targetsFor('detectionLoss', outputs, targets);
  requireDetections(outputs, anchors.length);
  const aims = aimsOf(truth, anchors);
  const part = (x: Tensor, start: number, end?: number) =>
    slice(x, [...x.shape.slice(1).map(() => null), [start, end]]);

  const isObject = part(aims, 0, 1);
  const logit = part(outputs, 0, 1);
  const here = mul(isObject, softplus(neg(logit))); // −ln σ(z)
  const nothing = mul(mul(emptyWeight, sub(1, isObject)), softplus(logit)); // −ln(1 − σ(z))

  const box = concat([sigmoid(part(outputs, 1, 3)), part(outputs, 3, 5)], -1);
  const errors = mul(boxWeight, square(sub(box, part(aims, 1, 5))));
  const surprise = neg(mul(part(aims, 5), logSoftmax(part(outputs, 5))));
  const ofObject = where(isObject, concat([errors, surprise], -1), 0);
  return reduceLosses(sum(concat([here, nothing, ofObject], -1), { axis: -1 }), reduction);
}

/** What each raw number should be: sizes as logarithms over their anchor's, don't-cares 0. */
function aimsOf(targets: Tensor, anchors: Required<DetectionLossOptions>['anchors']): Tensor {
  const depth = targets.shape.at(-1)!;
  const aims = Float32Array.from(targets.data);
  for (let at = 0; at < aims.length; at += depth) {
    const p = aims[at]!;
    if (p !== 0 && p !== 1) {
      throw new RangeError(`detectionLoss: p is neither 0 nor 1: ${p} at ${at}; 1 says that an object is here`);
    }
    const { width, height } = anchors[(at / depth) % anchors.length]!;
    aims[at + 3] = Math.log(aims[at + 3]! / height);
    aims[at + 4] = Math.log(aims[at + 4]! / width);
    const target = aims.subarray(at + 1, at + depth);
    if (p === 0) target.fill(0);
    else if (!target.every(Number.isFinite)) {
      const given = targets.data.subarray(at, at + depth);
      throw new RangeError(
        `detectionLoss: no such box: [${given}] at ${at}; sizes must be above 0, all numbers finite`,
      );
    }
  }
  return tensor(aims, { shape: targets.shape });
}

function requireDetections({ shape }: Tensor, anchors: number): void {
  if (shape.length >= 2 && shape.at(-2) === anchors && shape.at(-1)! > 5) return;
  throw new RangeError(
    `detectionLoss: outputs ${formatShape(shape)} do not fit ${anchors} anchors; they must be (…, ${anchors}, 5 + classes)`,
  );
}
