import { type ConvTransposeOptions, convTranspose2d } from '../operations/convTranspose2d.ts';
import type { Tensor } from '../tensor.ts';
import { type WindowSize, windowOf } from './convolution.ts';
import { Module } from './module.ts';
import { type WeightOptions, weightAndBias } from './parameter.ts';

/**
 * Makes images larger: x (batch, height, width, channelsIn) gives (batch, height', width', channelsOut); see
 * `convTranspose2d`. `weight` is (height, width, out, in); PyTorch's is (in, out, height, width).
 *
 * @shape x (batch, height, width, channelsIn) gives (batch, height′, width′, channelsOut)
 * @throws if a size is no whole number from 1, there is no `random`, or x does not fit
 * @see torch.nn.ConvTranspose2d
 */
export class ConvTranspose2d extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor | null;
  readonly options: ConvTransposeOptions;

  constructor(
    channelsIn: number,
    channelsOut: number,
    size: WindowSize,
    { stride = 1, padding = 0, outputPadding = 0, ...options }: WeightOptions & ConvTransposeOptions,
  ) {
    super();
    const shape = [...windowOf('ConvTranspose2d', 2, size), channelsOut, channelsIn];
    const { weight, bias } = weightAndBias('ConvTranspose2d', shape, channelsOut, options);
    this.weight = weight;
    this.bias = bias;
    this.options = { stride, padding, outputPadding };
  }

  forward(x: Tensor): Tensor {
    return convTranspose2d(x, this.weight, this.bias, this.options);
  }
}
