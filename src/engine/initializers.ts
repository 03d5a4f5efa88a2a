import { full } from './create.ts';
import type { Random } from './random.ts';
import { type Shape, sizeOf } from './shape.ts';
import { Tensor } from './tensor.ts';

/**
 * Fills a new weight. The last axis of its shape is the outputs, the one before it the inputs: (in, out), or
 * (height, width, in, out) for the filters of a convolution. `zeros` is one too.
 */
export type Initializer = (shape: Shape, random: Random) => Tensor;

/**
 * Uniform in ±√(6/(inputs + outputs)) (Glorot and Bengio 2010, named after Xavier Glorot): with sigmoid or tanh, neither
 * signals nor gradients grow or fade from layer to layer.
 *
 * @shape (…, inputs, outputs) as given
 * @throws if the shape has no axes of inputs and outputs
 * @see torch.nn.init.xavier_uniform_
 */
export const xavierUniform: Initializer = (shape, random) => {
  const { inputs, outputs } = fans(shape);
  return uniform(shape, random, Math.sqrt(6 / (inputs + outputs)));
};

/**
 * Normal with variance 2/(inputs + outputs): as `xavierUniform`.
 *
 * @shape (…, inputs, outputs) as given
 * @throws if the shape has no axes of inputs and outputs
 * @see torch.nn.init.xavier_normal_
 */
export const xavierNormal: Initializer = (shape, random) => {
  const { inputs, outputs } = fans(shape);
  return normal(shape, random, Math.sqrt(2 / (inputs + outputs)));
};

/**
 * Uniform in ±√(6/inputs) (He et al. 2015, named after Kaiming He): for relu, which sets half of its inputs to 0.
 *
 * @shape (…, inputs, outputs) as given
 * @throws if the shape has no axes of inputs and outputs
 * @see torch.nn.init.kaiming_uniform_
 */
export const heUniform: Initializer = (shape, random) => uniform(shape, random, Math.sqrt(6 / fans(shape).inputs));

/**
 * Normal with variance 2/inputs: as `heUniform`.
 *
 * @shape (…, inputs, outputs) as given
 * @throws if the shape has no axes of inputs and outputs
 * @see torch.nn.init.kaiming_normal_
 */
export const heNormal: Initializer = (shape, random) => normal(shape, random, Math.sqrt(2 / fans(shape).inputs));

/**
 * Uniform in ±1/√inputs (LeCun et al. 1998): what PyTorch's and our Linear and convolutions start from if nothing else
 * is asked for. Its variance is 1/(3 · inputs), a sixth of He's.
 *
 * @shape (…, inputs, outputs) as given
 * @throws if the shape has no axes of inputs and outputs
 * @see torch.nn.init.kaiming_uniform_
 */
export const fanInUniform: Initializer = (shape, random) => uniform(shape, random, 1 / Math.sqrt(fans(shape).inputs));

/**
 * The same number everywhere. Where it is a layer's weight, all its units stay twins.
 *
 * @shape (…) as given
 * @see torch.nn.init.constant_
 */
export const constant =
  (value: number): Initializer =>
  (shape) =>
    full(shape, value);

/** Every entry drawn from [−limit, limit). */
export const uniform = (shape: Shape, random: Random, limit: number): Tensor =>
  fill(shape, () => random.uniform(-limit, limit));

/** Every entry drawn from the normal distribution around 0. */
export const normal = (shape: Shape, random: Random, standardDeviation: number): Tensor =>
  fill(shape, () => random.normal(0, standardDeviation));

/** How many numbers one output is a sum over, and in how many outputs one input has a part. */
export function fans(shape: Shape): { inputs: number; outputs: number } {
  if (shape.length < 2) {
    throw new RangeError(
      `initializer: a weight needs the axes inputs and outputs: (${shape}); a bias starts from zeros`,
    );
  }
  const window = sizeOf(shape.slice(0, -2));
  return { inputs: window * shape.at(-2)!, outputs: window * shape.at(-1)! };
}

function fill(shape: Shape, draw: () => number): Tensor {
  const made = new Tensor(shape);
  const { data } = made;
  for (let i = 0; i < data.length; i++) data[i] = draw();
  return made;
}
