import { conv1d } from '../operations/conv1d.ts';
import { conv2d } from '../operations/conv2d.ts';
import { conv3d } from '../operations/conv3d.ts';
import type { ConvolutionOptions } from '../operations/convolution/convolve.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { type WeightOptions, weightAndBias } from './parameter.ts';

/** What a layer of filters takes beside its sizes: where its weights come from, and how the filters move. */
export type ConvOptions = WeightOptions & ConvolutionOptions;

/** A filter's length along each axis: one number for all axes, or one for each. */
export type WindowSize = number | readonly number[];

/** What the layers over one, two and three axes share: the filters, and how they are moved. */
abstract class Convolution extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor | null;
  readonly options: ConvolutionOptions;

  constructor(
    name: string,
    axes: number,
    [channelsIn, channelsOut]: readonly [number, number],
    size: WindowSize,
    { random, initializer, bias, ...options }: ConvOptions,
  ) {
    super();
    const shape = [...windowOf(name, axes, size), channelsIn, channelsOut];
    const made = weightAndBias(name, shape, channelsOut, { random, initializer, bias });
    this.weight = made.weight;
    this.bias = made.bias;
    this.options = options;
  }
}

/**
 * Filters over time: x (batch, width, channelsIn) gives (batch, width', channelsOut); see `conv1d`. `weight` is
 * (window, in, out); PyTorch's is (out, in, window), and its x (batch, channels, width).
 *
 * @shape x (batch, width, channelsIn) gives (batch, width′, channelsOut)
 * @throws if a size is no whole number from 1, there is no `random`, or x does not fit
 * @see torch.nn.Conv1d
 */
export class Conv1d extends Convolution {
  constructor(channelsIn: number, channelsOut: number, size: WindowSize, options: ConvOptions) {
    super('Conv1d', 1, [channelsIn, channelsOut], size, options);
  }

  forward(x: Tensor): Tensor {
    return conv1d(x, this.weight, this.bias, this.options);
  }
}

/**
 * Filters over images: x (batch, height, width, channelsIn) gives (batch, height', width', channelsOut); see `conv2d`.
 * `weight` is (height, width, in, out); PyTorch's is (out, in, height, width), and its x (batch, channels, height, width).
 *
 * @shape x (batch, height, width, channelsIn) gives (batch, height′, width′, channelsOut)
 * @throws if a size is no whole number from 1, there is no `random`, or x does not fit
 * @see torch.nn.Conv2d
 */
export class Conv2d extends Convolution {
  constructor(channelsIn: number, channelsOut: number, size: WindowSize, options: ConvOptions) {
    super('Conv2d', 2, [channelsIn, channelsOut], size, options);
  }

  forward(x: Tensor): Tensor {
    return conv2d(x, this.weight, this.bias, this.options);
  }
}

/**
 * Filters over films or scans: x (batch, depth, height, width, channelsIn) gives (batch, depth', height', width',
 * channelsOut); see `conv3d`. `weight` is (depth, height, width, in, out); PyTorch's has out and in first.
 *
 * @shape x (batch, depth, height, width, channelsIn) gives (batch, depth′, height′, width′, channelsOut)
 * @throws if a size is no whole number from 1, there is no `random`, or x does not fit
 * @see torch.nn.Conv3d
 */
export class Conv3d extends Convolution {
  constructor(channelsIn: number, channelsOut: number, size: WindowSize, options: ConvOptions) {
    super('Conv3d', 3, [channelsIn, channelsOut], size, options);
  }

  forward(x: Tensor): Tensor {
    return conv3d(x, this.weight, this.bias, this.options);
  }
}

/** A filter's length along each of the axes. */
export function windowOf(layer: string, axes: number, size: WindowSize): readonly number[] {
  const window = typeof size === 'number' ? Array<number>(axes).fill(size) : size;
  if (window.length === axes) return window;
  throw new RangeError(`${layer}: the window (${window}) has ${window.length} lengths; give one number, or ${axes}`);
}
