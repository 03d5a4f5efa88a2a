import { add } from '../operations/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import { apply, type Layer, Module } from './module.ts';

/**
 * Layers with a way around them (He et al. 2016): y = inner(x) + x, so that the layers have only to learn what is to
 * change, and the gradient has a path that nothing weakens. Where the inner layers change the shape, give a `shortcut`
 * that changes x alike, such as a 1 × 1 convolution: y = inner(x) + shortcut(x). An activation after the sum, as in the
 * paper, is the next layer.
 *
 * @shape x (…) gives what its inner layers give
 * @throws if inner and shortcut give shapes that do not broadcast
 */
export class Residual extends Module {
  readonly inner: Layer;
  readonly shortcut: Layer;

  constructor(inner: Layer, shortcut: Layer = (x) => x) {
    super();
    this.inner = inner;
    this.shortcut = shortcut;
  }

  forward(x: Tensor): Tensor {
    return add(apply(this.inner, x), apply(this.shortcut, x));
  }
}
