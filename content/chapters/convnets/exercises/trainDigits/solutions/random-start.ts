interface Network {
  filters: number[][][];
  filterBiases: number[];
  weights: number[][];
  biases: number[];
}

/** What the layers make of an image: each window's largest answer after ReLU, the pixel where it was, and the logits. */
function forward({ filters, filterBiases, weights, biases }: Network, image: number[][]) {
  const features: number[] = [];
  const places: number[][] = [];
  filters.forEach((filter, k) => {
    for (let top = 0; top < 6; top += 2)
      for (let left = 0; left < 6; left += 2) {
        let largest = -Infinity;
        let place = [top, left];
        for (const y of [top, top + 1])
          for (const x of [left, left + 1]) {
            let sum = filterBiases[k];
            for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) sum += filter[i][j] * image[y + i][x + j];
            if (sum > largest) {
              largest = sum;
              place = [y, x];
            }
          }
        features.push(Math.max(0, largest));
        places.push(place);
      }
  });
  const logits = weights.map((row, c) => row.reduce((sum, weight, i) => sum + weight * features[i], biases[c]));
  return { features, places, logits };
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** One step for one image. */
function learn(network: Network, image: number[][], label: number, rate: number): void {
  const { filters, filterBiases, weights, biases } = network;
  const { features, places, logits } = forward(network, image);
  const slopes = softmax(logits).map((probability, c) => (c === label ? probability - 1 : probability));
  features.forEach((feature, at) => {
    let slope = 0;
    slopes.forEach((g, c) => {
      slope += g * weights[c][at];
      weights[c][at] -= rate * g * feature;
    });
    // ReLU lets nothing back where it was silent; the pool sends all to the pixel that won.
    if (feature === 0) return;
    const k = Math.floor(at / 9);
    const [y, x] = places[at];
    filterBiases[k] -= rate * slope;
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) filters[k][i][j] -= rate * slope * image[y + i][x + j];
  });
  slopes.forEach((g, c) => {
    biases[c] -= rate * g;
  });
}

const list = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

const { random, sqrt } = Math;

export function trainDigits(images: number[][][], labels: number[], classes: number, filters: number): Network {
  const draw = () => 2 * random() - 1;
  const network = {
    filters: list(filters, () => list(3, () => list(3, () => draw() * sqrt(3 / 9)))),
    filterBiases: list(filters, () => 0),
    weights: list(classes, () => list(9 * filters, () => draw() * sqrt(1 / filters / 9))),
    biases: list(classes, () => 0),
  };
  for (let epoch = 0; epoch < 24; epoch++)
    images.forEach((image, e) => {
      learn(network, image, labels[e], 0.06 / (1 + epoch / 6));
    });
  return network;
}
