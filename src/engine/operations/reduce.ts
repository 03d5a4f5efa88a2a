import type { Reduction } from '../kernels/kernels.ts';
import { lanes, normalizeAxes, normalizeAxis, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { requireFloat } from './checks.ts';

/** Which axes a reduction uses up. */
export interface Along {
  /** One axis, several, or all when left out; negative numbers count from the end. */
  axis?: number | readonly number[] | undefined;
  /** Keep the axes with length 1, so that the result broadcasts against what it came from. */
  keepdims?: boolean | undefined;
}

/** Runs a reduction kernel over one axis after another, or over all at once. `kept` is the result's shape as it is with keepdims. */
export function reduce(
  operation: string,
  kernel: Reduction,
  x: Tensor,
  { axis, keepdims = false }: Along,
): { reduced: Tensor; kept: Shape } {
  requireFloat(operation, x);
  if (axis === undefined) {
    const kept = Array<number>(x.shape.length).fill(1);
    const reduced = new Tensor(keepdims ? kept : []);
    kernel(1, x.size, 1, x.at, reduced.at);
    return { reduced, kept };
  }
  const axes = normalizeAxes(operation, x.shape, axis);
  const kept = [...x.shape];
  let offset = x.at;
  const step = (outer: number, length: number, inner: number) => {
    const next = new Tensor([outer, inner]);
    kernel(outer, length, inner, offset, next.at);
    offset = next.at;
  };
  for (const one of axes) {
    step(...lanes(kept, one));
    kept[one] = 1;
  }
  if (axes.length === 0) step(x.size, 1, 1);
  const shape = keepdims ? kept : x.shape.filter((_, index) => !axes.includes(index));
  return { reduced: new Tensor(shape, 'float32', offset), kept };
}

/** Checks an operation that works along one axis and reduces over it inside, with the axis kept. */
export function alongOne(operation: string, x: Tensor, axis: number): { axis: number; keepdims: true } {
  requireFloat(operation, x);
  return { axis: normalizeAxis(operation, x.shape, axis), keepdims: true };
}
