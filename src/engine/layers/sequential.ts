import type { Tensor } from '../tensor.ts';
import { apply, type Layer, Module } from './module.ts';

/**
 * Layers one after the other, each given what the one before it made. Functions are layers too:
 * `new Sequential(new Linear(2, 8, { random: random.fork('hidden') }), tanh, new Linear(8, 2, …))`. As in PyTorch, the
 * tensors are named by the number of their layer, functions counted: `0.weight`, `2.weight`.
 *
 * @shape x as the first layer takes it; gives what the last one gives
 * @see torch.nn.Sequential
 */
export class Sequential extends Module {
  readonly layers: readonly Layer[];

  constructor(...layers: Layer[]) {
    super();
    this.layers = layers;
  }

  forward(x: Tensor): Tensor {
    return this.layers.reduce((y, layer) => apply(layer, y), x);
  }

  override parts(): [string, Module][] {
    return this.layers.flatMap((layer, index): [string, Module][] =>
      layer instanceof Module ? [[String(index), layer]] : [],
    );
  }
}
