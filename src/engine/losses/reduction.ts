import { mean } from '../operations/mean.ts';
import { sum } from '../operations/sum.ts';
import type { Tensor } from '../tensor.ts';

/** What becomes of the losses of a batch: their mean, their sum, or nothing. */
export type Reduction = 'mean' | 'sum' | 'none';

/** What every loss takes beside predictions and truth. */
export interface LossOptions {
  /** `mean` when left out. */
  reduction?: Reduction;
}

/** Draws the losses of a batch together into one number, or leaves them with `none`. */
export function reduceLosses(losses: Tensor, reduction: Reduction): Tensor {
  if (reduction === 'mean') return mean(losses);
  if (reduction === 'sum') return sum(losses);
  if (reduction === 'none') return losses;
  throw new RangeError(`reduction: not known: ${JSON.stringify(reduction)}; use 'mean', 'sum' or 'none'`);
}
