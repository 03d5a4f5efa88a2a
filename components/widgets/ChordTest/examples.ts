/** The label in "squared error in the prediction". */
export const soleLabel = 1;

/** Four examples for models of one input. The last lies far out and is labelled against the trend of the others. */
export const examples = { inputs: [-0.5, 0.5, 1, 6], labels: [0, 1, 1, 0] };

/** A hidden unit of a network with one input and one output: output · tanh(weight · x + bias). */
export interface HiddenUnit {
  weight: number;
  bias: number;
  output: number;
}

/**
 * Two hidden units that add up to a bump around x = 0. The network is learning its own outputs at these inputs, so
 * the loss here is exactly 0, and exactly 0 again once the two units have changed places.
 */
export const network: { inputs: number[]; solution: readonly [HiddenUnit, HiddenUnit] } = {
  inputs: [-2, -1, 0, 1, 2],
  solution: [
    { weight: 2, bias: 2, output: 0.5 },
    { weight: 2, bias: -2, output: -0.5 },
  ],
};
