import { zeros } from '../create.ts';
import { fanInUniform, fans, type Initializer, uniform } from '../initializers.ts';
import type { Random } from '../random.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** What layers with a weight and a bias have in common. */
export interface WeightOptions {
  /**
   * Where the first weights are drawn from. A fork of the layer's own name, `random.fork('hidden')`, keeps them the
   * same whatever other layers are made before it.
   */
  random: Random;
  /** How the weight starts; `fanInUniform`, PyTorch's way, when left out. */
  initializer?: Initializer | undefined;
  /** Whether a bias is added. */
  bias?: boolean | undefined;
}

/** Makes a tensor one that is learned. */
export function parameter(start: Tensor): Tensor {
  start.trackGradient();
  return start;
}

/** A weight, and a bias that starts as PyTorch's does: as `fanInUniform`, or from zeros beside another initializer. */
export function weightAndBias(
  layer: string,
  shape: Shape,
  outputs: number,
  { random, initializer, bias = true }: WeightOptions,
): { weight: Tensor; bias: Tensor | null } {
  requireSizes(layer, shape);
  requireRandom(layer, random);
  const weight = parameter((initializer ?? fanInUniform)(shape, random));
  if (!bias) return { weight, bias: null };
  const limit = 1 / Math.sqrt(fans(shape).inputs);
  return { weight, bias: parameter(initializer ? zeros([outputs]) : uniform([outputs], random, limit)) };
}

/** Throws unless each is a count from 1. */
export function requireSizes(layer: string, sizes: Shape): void {
  for (const size of sizes) {
    if (Number.isInteger(size) && size > 0) continue;
    throw new RangeError(`${layer}: invalid size: ${size} of (${sizes}); sizes are whole numbers from 1`);
  }
}

/** Throws unless there is a generator to draw from. */
export function requireRandom(layer: string, random: Random): void {
  if (typeof random?.uniform === 'function') return;
  throw new TypeError(
    `${layer}: no random generator: ${random}; give { random: createRandom(seed).fork('name of the layer') }`,
  );
}
