import type { Activation } from '../operations/activations.ts';
import { linear } from '../operations/linear.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { type WeightOptions, weightAndBias } from './parameter.ts';

/** What a `Linear` takes beside its sizes. */
export interface LinearOptions extends WeightOptions {
  /** `'relu'` replaces negative results by 0 on the way out, which costs less than `relu` afterwards. */
  activation?: Activation;
}

/**
 * A fully connected layer, y = xW + b: x (…, inputs) gives (…, outputs). `weight` is (inputs, outputs), the transpose of
 * PyTorch's; `bias` is (outputs).
 *
 * @shape x (…, inputs) gives (…, outputs)
 * @throws if a size is no whole number from 1, there is no `random`, or x does not end in the inputs
 * @see torch.nn.Linear
 * @example new Linear(3, 2, { random: createRandom(1) }).forward(tensor([[1, 0, 0]]))
 */
export class Linear extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor | null;
  readonly activation: Activation | undefined;

  constructor(inputs: number, outputs: number, { activation, ...options }: LinearOptions) {
    super();
    const { weight, bias } = weightAndBias('Linear', [inputs, outputs], outputs, options);
    this.weight = weight;
    this.bias = bias;
    this.activation = activation;
  }

  forward(x: Tensor): Tensor {
    return linear(x, this.weight, this.bias, this.activation);
  }
}
