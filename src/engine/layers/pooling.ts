import { avgPool2d } from '../operations/avgPool2d.ts';
import type { PoolingOptions } from '../operations/convolution/window.ts';
import { maxPool2d } from '../operations/maxPool2d.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/** The largest entry of each window: (batch, height, width, channels) keeps its channels; see `maxPool2d`. */
export class MaxPool2d extends Module {
  readonly size: number | readonly number[];
  readonly options: PoolingOptions;

  constructor(size: number | readonly number[], options: PoolingOptions = {}) {
    super();
    this.size = size;
    this.options = options;
  }

  forward(x: Tensor): Tensor {
    return maxPool2d(x, this.size, this.options);
  }
}

/** The mean of each window: (batch, height, width, channels) keeps its channels; see `avgPool2d`. */
export class AvgPool2d extends Module {
  readonly size: number | readonly number[];
  readonly options: PoolingOptions;

  constructor(size: number | readonly number[], options: PoolingOptions = {}) {
    super();
    this.size = size;
    this.options = options;
  }

  forward(x: Tensor): Tensor {
    return avgPool2d(x, this.size, this.options);
  }
}
