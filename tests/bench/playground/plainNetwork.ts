/**
 * The other contestant: a network of one object a unit and one a link, one example at a time, with activations as pairs
 * of functions of the sum, as TensorFlow Playground has it. Written for this benchmark, in the style that a fast
 * compiler likes best: nothing is made while it runs, and every object has one shape.
 */
export interface Activation {
  output(sum: number): number;
  derivative(sum: number): number;
}

export const tanhActivation: Activation = {
  output: (sum) => Math.tanh(sum),
  derivative(sum) {
    const output = tanhActivation.output(sum);
    return 1 - output * output;
  },
};

interface Link {
  readonly from: Unit;
  readonly to: Unit;
  weight: number;
  gradient: number;
}

interface Unit {
  readonly activation: Activation;
  bias: number;
  sum: number;
  output: number;
  /** ∂loss/∂sum of this example, and its total over the batch. */
  slope: number;
  biasGradient: number;
  readonly incoming: Link[];
  readonly outgoing: Link[];
}

export interface PlainNetwork {
  readonly layers: Unit[][];
}

export function plainNetwork(sizes: readonly number[], draw: () => number): PlainNetwork {
  const layers = sizes.map((size) =>
    Array.from(
      { length: size },
      (): Unit => ({
        activation: tanhActivation,
        bias: 0.1,
        sum: 0,
        output: 0,
        slope: 0,
        biasGradient: 0,
        incoming: [],
        outgoing: [],
      }),
    ),
  );
  layers.slice(1).forEach((layer, index) => {
    for (const to of layer)
      for (const from of layers[index]!) {
        const link = { from, to, weight: draw(), gradient: 0 };
        from.outgoing.push(link);
        to.incoming.push(link);
      }
  });
  return { layers };
}

/** One update by a batch of (rows, inputs) and targets (rows, outputs): tanh units, half the squared error. */
export function updatePlain(
  { layers }: PlainNetwork,
  inputs: Float64Array,
  targets: Float64Array,
  rows: number,
  learningRate: number,
): void {
  const last = layers.length - 1;
  const [width, outputs] = [layers[0]!.length, layers[last]!.length];
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) layers[0]![i]!.output = inputs[row * width + i]!;
    for (let depth = 1; depth <= last; depth++) {
      for (const unit of layers[depth]!) {
        let sum = unit.bias;
        for (const { from, weight } of unit.incoming) sum += weight * from.output;
        unit.sum = sum;
        unit.output = unit.activation.output(sum);
      }
    }
    for (let o = 0; o < outputs; o++) {
      const unit = layers[last]![o]!;
      unit.slope = (unit.output - targets[row * outputs + o]!) * unit.activation.derivative(unit.sum);
    }
    for (let depth = last; depth >= 1; depth--) {
      for (const unit of layers[depth]!) {
        if (depth < last) {
          let slope = 0;
          for (const { to, weight } of unit.outgoing) slope += weight * to.slope;
          unit.slope = slope * unit.activation.derivative(unit.sum);
        }
        unit.biasGradient += unit.slope;
        for (const link of unit.incoming) link.gradient += unit.slope * link.from.output;
      }
    }
  }
  const rate = learningRate / rows;
  for (let depth = 1; depth <= last; depth++) {
    for (const unit of layers[depth]!) {
      unit.bias -= rate * unit.biasGradient;
      unit.biasGradient = 0;
      for (const link of unit.incoming) {
        link.weight -= rate * link.gradient;
        link.gradient = 0;
      }
    }
  }
}
