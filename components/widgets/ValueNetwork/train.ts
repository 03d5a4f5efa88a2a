/** What an exercise has asked for: a number that knows how it was made. */
interface Value {
  data: number;
  grad: number;
  add(other: Value): Value;
  mul(other: Value): Value;
  tanh(): Value;
  backward(): void;
}

interface Task {
  inputs: number[];
  targets: number[];
  /** Of each hidden unit the weight, the bias and the output weight, then the output's bias. */
  start: number[];
  learningRate: number;
  steps: number;
}

/**
 * Trains a network of one input, some tanh units and one output on squared error, with nothing but Values. Runs in the
 * sandbox beside the reader's class, and returns the weights and the loss after every step.
 */
export function train(submission: { Value: new (data: number) => Value }, task: Task) {
  const { inputs, targets, start, learningRate, steps } = task;
  const value = (data: number) => new submission.Value(data);

  let weights = start;
  const history: number[][] = [];
  const losses: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const leaves = weights.map(value);
    const share = value(1 / inputs.length);
    let loss = value(0);
    inputs.forEach((input, i) => {
      const x = value(input);
      let error = leaves[leaves.length - 1]!.add(value(-targets[i]!));
      for (let unit = 0; unit + 2 < leaves.length; unit += 3) {
        const [weight, bias, output] = leaves.slice(unit, unit + 3) as [Value, Value, Value];
        error = error.add(output.mul(weight.mul(x).add(bias).tanh()));
      }
      loss = loss.add(share.mul(error.mul(error)));
    });
    history.push(weights);
    losses.push(loss.data);
    loss.backward();
    weights = leaves.map(({ data, grad }) => data - learningRate * grad);
  }
  return { history, losses };
}
