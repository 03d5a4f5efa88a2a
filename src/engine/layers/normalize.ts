import { full, zeros } from '../create.ts';
import { add, div, mul, sub } from '../operations/arithmetic.ts';
import { sqrt } from '../operations/powers.ts';
import { formatShape, isSameShape, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { parameter } from './parameter.ts';

/** γ and β, with which a normalized number can become any other: y = γ x̂ + β. They start as 1 and 0. */
export function scaleAndShift(shape: Shape): { weight: Tensor; bias: Tensor } {
  return { weight: parameter(full(shape, 1)), bias: parameter(zeros(shape)) };
}

/** x̂ = (x − mean)/√(variance + ε), and γ x̂ + β of it, with broadcasting. */
export function normalize(
  x: Tensor,
  { mean, variance }: { mean: Tensor; variance: Tensor },
  { weight, bias, epsilon }: { weight: Tensor; bias: Tensor; epsilon: number },
): Tensor {
  const normalized = div(sub(x, mean), sqrt(add(variance, epsilon)));
  return add(mul(normalized, weight), bias);
}

/** Throws unless ε is 0 or more. */
export function requireEpsilon(layer: string, epsilon: number): void {
  if (epsilon >= 0 && epsilon < Infinity) return;
  throw new RangeError(`${layer}: invalid epsilon: ${epsilon}; it must be finite and 0 or more`);
}

/** Throws unless the last axes of x are these. */
export function requireLastAxes(layer: string, x: Tensor, last: Shape): void {
  if (isSameShape(x.shape.slice(-last.length), last)) return;
  throw new RangeError(
    `${layer}: x ${formatShape(x.shape)} does not end in the ${formatShape(last)} that it was made for`,
  );
}
