import { Tensor } from '../tensor.ts';

/** What can stand in a row of layers: a module with a `forward`, or a function such as `relu`. */
export type Layer = (Module & { forward(x: Tensor): Tensor }) | ((x: Tensor) => Tensor);

/** What a layer makes of x. */
export const apply = (layer: Layer, x: Tensor): Tensor => (typeof layer === 'function' ? layer(x) : layer.forward(x));

/**
 * A layer that has tensors of its own, or a network of such layers. Its tensors, and the modules it is made of, are
 * simply its properties; lists of modules count too:
 *
 *     class Network extends Module {
 *       hidden = new Linear(2, 8, { random: random.fork('hidden') });
 *       output = new Linear(8, 2, { random: random.fork('output') });
 *       forward = (x: Tensor) => this.output.forward(tanh(this.hidden.forward(x)));
 *     }
 *
 * @shape as its `forward` says
 * @see torch.nn.Module
 */
export abstract class Module {
  /** Dropout and batch normalization do one thing while learning and another afterwards. */
  isTraining = true;

  /** What `backward` finds a gradient for, to be handed to an optimizer. */
  parameters(): Tensor[] {
    return [...this.namedTensors().values()].filter(({ requiresGrad }) => requiresGrad);
  }

  /**
   * Parameters, and whatever else belongs in a file of weights, by their names as PyTorch has them: `hidden.weight`,
   * `output.bias`, `norm.running_mean`. A tensor that is used twice has its first name only.
   */
  namedTensors(): Map<string, Tensor> {
    const named = new Map<string, Tensor>();
    const add = (name: string, one: Tensor) => {
      if (![...named.values()].includes(one)) named.set(name, one);
    };
    for (const [name, value] of this.parts()) {
      if (value instanceof Tensor) add(name, value);
      else for (const [inner, one] of value.namedTensors()) add(`${name}.${inner}`, one);
    }
    return named;
  }

  /** From now on as while learning, in all parts. */
  train(isTraining = true): this {
    this.isTraining = isTraining;
    for (const [, value] of this.parts()) if (value instanceof Module) value.train(isTraining);
    return this;
  }

  /** From now on as after learning, in all parts: nothing is dropped, and batches are no longer looked at. */
  eval(): this {
    return this.train(false);
  }

  /** The tensors and modules among the properties, by name; those of a list by name and number. */
  parts(): [string, Tensor | Module][] {
    return Object.entries(this).flatMap(([property, value]) => {
      const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const entries = Array.isArray(value) ? value.map((one, index) => [`${name}.${index}`, one]) : [[name, value]];
      return entries.filter((entry): entry is [string, Tensor | Module] => isPart(entry[1]));
    });
  }
}

/** A result that a module keeps for later has a node on the tape, and is none of its own tensors. */
const isPart = (value: unknown): value is Tensor | Module =>
  value instanceof Module || (value instanceof Tensor && !value.node);
