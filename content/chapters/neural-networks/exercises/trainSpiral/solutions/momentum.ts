const { exp, tanh } = Math;

interface Network {
  W1: number[][];
  b1: number[];
  W2: number[];
  b2: number;
}

/** The slope of the mean logistic loss over the points in each weight, in the form of a network. */
function gradients({ W1, b1, W2, b2 }: Network, points: number[][], labels: number[]): Network {
  const slopes: Network = { W1: W1.map(() => [0, 0]), b1: b1.map(() => 0), W2: W2.map(() => 0), b2: 0 };
  points.forEach(([x, y], j) => {
    const hidden = W1.map((weights, i) => tanh(weights[0] * x + weights[1] * y + b1[i]));
    const logit = hidden.reduce((sum, a, i) => sum + W2[i] * a, b2);
    const error = (1 / (1 + exp(-logit)) - labels[j]) / points.length;
    slopes.b2 += error;
    hidden.forEach((a, i) => {
      const atSum = error * W2[i] * (1 - a * a);
      slopes.W2[i] += error * a;
      slopes.b1[i] += atSum;
      slopes.W1[i][0] += atSum * x;
      slopes.W1[i][1] += atSum * y;
    });
  });
  return slopes;
}

const wide = () => 6 * Math.random() - 3;

/** Polyak's momentum: the step remembers the steps before it. Fewer steps do. */
export function trainSpiral(points: number[][], labels: number[], units: number): Network {
  const [rate, kept] = [0.3, 0.9];
  const fill = (make: () => number): Network => ({
    W1: Array.from({ length: units }, () => [make(), make()]),
    b1: Array.from({ length: units }, make),
    W2: Array.from({ length: units }, () => make() / 10),
    b2: 0,
  });
  const network = fill(wide);
  const velocity = fill(() => 0);
  const push = (values: number[], speeds: number[], slopes: number[]) =>
    values.forEach((_, i) => {
      speeds[i] = kept * speeds[i] + slopes[i];
      values[i] -= rate * speeds[i];
    });
  for (let step = 0; step < 400; step++) {
    const slopes = gradients(network, points, labels);
    network.W1.forEach((weights, i) => {
      push(weights, velocity.W1[i], slopes.W1[i]);
    });
    push(network.b1, velocity.b1, slopes.b1);
    push(network.W2, velocity.W2, slopes.W2);
    velocity.b2 = kept * velocity.b2 + slopes.b2;
    network.b2 -= rate * velocity.b2;
  }
  return network;
}
