import { mul } from '../operations/arithmetic.ts';
import { requireFloat } from '../operations/checks.ts';
import type { Random } from '../random.ts';
import { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { requireRandom } from './parameter.ts';

/**
 * Dropout (Srivastava et al. 2014), inverted: while learning, each entry is set to 0 with probability p, and the others
 * are divided by 1 − p, so that their expected value stays what it is without. After learning (`eval()`) nothing happens.
 * The same entries are dropped on the way back.
 *
 * @shape x (…) gives (…)
 * @throws if p is not between 0 and 1, there is no `random`, or x is int32
 * @see torch.nn.Dropout
 */
export class Dropout extends Module {
  readonly p: number;
  readonly #random: Random;

  constructor(p: number, { random }: { random: Random }) {
    super();
    if (!(p >= 0 && p <= 1))
      throw new RangeError(`Dropout: invalid p: ${p}; it is the probability that an entry drops`);
    requireRandom('Dropout', random);
    this.p = p;
    this.#random = random;
  }

  forward(x: Tensor): Tensor {
    requireFloat('Dropout', x);
    if (!this.isTraining || this.p === 0) return x;
    const kept = 1 - this.p;
    const mask = new Tensor(x.shape);
    const { data } = mask;
    for (let i = 0; i < data.length; i++) data[i] = this.#random.uniform() < kept ? 1 / kept : 0;
    return mul(x, mask);
  }
}
