import { kernels } from '../kernels/current.ts';
import { addScaled } from '../kernels/updates.ts';
import { square } from '../operations/magnitude.ts';
import { sum } from '../operations/sum.ts';
import { scope } from '../scope.ts';
import { noGrad } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { requireBetween } from './optimizer.ts';

/**
 * Makes the gradients shorter where all of them together are longer than `maxNorm`: g ← g · maxNorm/‖g‖, with ‖g‖ the
 * square root of the sum of all squares (Pascanu, Mikolov and Bengio 2013). Their direction stays the same. Returns ‖g‖
 * as it was.
 *
 * @shape gradients of any shapes
 * @throws if maxNorm is below 0, or no number
 * @see torch.nn.utils.clip_grad_norm_
 */
export function clipGradientNorm(parameters: Iterable<Tensor>, maxNorm: number): number {
  requireBetween('clipGradientNorm', { maxNorm }, 0, Infinity);
  const gradients = gradientsOf(parameters);
  const squares = gradients.map((one) => scope(() => noGrad(() => sum(square(one)).item())));
  const norm = Math.sqrt(squares.reduce((total, one) => total + one, 0));
  // 1e-6 as in PyTorch, so that a norm of 0 divides nothing.
  const scale = Math.min(1, maxNorm / (norm + 1e-6));
  for (const { size, at } of gradients) (kernels.addScaled ?? addScaled)(size, at, scale - 1, at);
  return norm;
}

/**
 * Holds every entry of the gradients between −limit and limit, which may turn their direction.
 *
 * @shape gradients of any shapes
 * @throws if limit is below 0, or no number
 * @see torch.nn.utils.clip_grad_value_
 */
export function clipGradientValue(parameters: Iterable<Tensor>, limit: number): void {
  requireBetween('clipGradientValue', { limit }, 0, Infinity);
  for (const { size, at } of gradientsOf(parameters)) kernels.clip(size, at, -limit, limit, at);
}

const gradientsOf = (parameters: Iterable<Tensor>): Tensor[] => [...parameters].flatMap(({ grad }) => grad ?? []);
