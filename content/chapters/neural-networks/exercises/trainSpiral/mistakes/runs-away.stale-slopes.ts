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

const random = () => 2 * Math.random() - 1;
const each = <T>(units: number, make: () => T) => Array.from({ length: units }, make);

export function trainSpiral(points: number[][], labels: number[], units: number): Network {
  const rate = 2;
  const network: Network = {
    W1: each(units, () => [random(), random()]),
    b1: each(units, () => 0),
    W2: each(units, random),
    b2: 0,
  };
  const slopes = gradients(network, points, labels);
  for (let step = 0; step < 600; step++) {
    network.b2 -= rate * slopes.b2;
    for (let i = 0; i < units; i++) {
      network.b1[i] -= rate * slopes.b1[i];
      network.W2[i] -= rate * slopes.W2[i];
      network.W1[i][0] -= rate * slopes.W1[i][0];
      network.W1[i][1] -= rate * slopes.W1[i][1];
    }
  }
  return network;
}
