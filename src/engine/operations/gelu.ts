import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { tanh } from './activations.ts';
import { add, mul, neg } from './arithmetic.ts';
import { outputLike, requireFloat } from './checks.ts';
import { square } from './magnitude.ts';
import { exp } from './powers.ts';

/**
 * x·Φ(x), entry by entry, with Φ the probability that a normal draw is below x (Hendrycks and Gimpel 2016): a relu
 * that lets a little of the small negative numbers through. Exact, Φ(x) = (1 + erf(x/√2))/2, unless `approximate` is
 * 'tanh': Φ(x) ≈ (1 + tanh(√(2/π)(x + 0.044715 x³)))/2, which is faster and off by 0.0005 at most.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32, or `approximate` is another word
 * @see torch.nn.functional.gelu
 * @example gelu(tensor([-1, 0, 1]))
 */
export function gelu(x: Tensor, { approximate = 'none' }: { approximate?: 'none' | 'tanh' } = {}): Tensor {
  requireFloat('gelu', x);
  if (approximate !== 'none' && approximate !== 'tanh') {
    throw new RangeError(`gelu: approximate is not known: ${JSON.stringify(approximate)}; use 'none' or 'tanh'`);
  }
  const twoPhiMinusOne =
    approximate === 'none'
      ? erf(mul(x, Math.SQRT1_2))
      : tanh(mul(mul(x, Math.sqrt(2 / Math.PI)), add(1, mul(0.044715, square(x)))));
  return mul(mul(x, 0.5), add(1, twoPhiMinusOne));
}

/**
 * The error function, 2/√π ∫₀ˣ exp(−t²) dt, entry by entry. Its derivative is 2/√π · exp(−x²).
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.erf
 * @example erf(tensor([0, 1]))
 */
export function erf(x: Tensor): Tensor {
  const y = outputLike('erf', x);
  const [from, to] = [x.data, y.data];
  for (let i = 0; i < from.length; i++) to[i] = erfOf(from[i]!);
  return record('erf', [x], y, (g) => {
    pass(x, () => mul(g, mul(2 / Math.sqrt(Math.PI), exp(neg(square(x))))));
  });
}

/** By its series 2/√π · exp(−x²) · Σ_n 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, whose terms are all of one sign (Abramowitz and Stegun, 7.1.6). */
function erfOf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let total = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}
