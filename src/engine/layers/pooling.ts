import { avgPool2d } from '../operations/avgPool2d.ts';
import type { PoolingOptions } from '../operations/convolution/window.ts';
import { maxPool2d } from '../operations/maxPool2d.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/** One number a window and channel: (batch, height, width, channels) keeps its channels. */
abstract class Pool2d extends Module {
  readonly size: number | readonly number[];
  readonly options: PoolingOptions;

  constructor(size: number | readonly number[], options: PoolingOptions = {}) {
    super();
    this.size = size;
    this.options = options;
  }
}

/**
 * The largest entry of each window; see `maxPool2d`.
 *
 * @shape x (batch, height, width, channels) gives (batch, height′, width′, channels)
 * @throws as `maxPool2d` does
 * @see torch.nn.MaxPool2d
 */
export class MaxPool2d extends Pool2d {
  forward(x: Tensor): Tensor {
    return maxPool2d(x, this.size, this.options);
  }
}

/**
 * The mean of each window; see `avgPool2d`.
 *
 * @shape x (batch, height, width, channels) gives (batch, height′, width′, channels)
 * @throws as `avgPool2d` does
 * @see torch.nn.AvgPool2d
 */
export class AvgPool2d extends Pool2d {
  forward(x: Tensor): Tensor {
    return avgPool2d(x, this.size, this.options);
  }
}
