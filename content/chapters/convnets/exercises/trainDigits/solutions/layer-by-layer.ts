interface Network {
  filters: number[][][];
  filterBiases: number[];
  weights: number[][];
  biases: number[];
}

type Grid = number[][];

function list<T>(count: number, make: (i: number) => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make(i));
  return made;
}

const grid = (height: number, width: number, make: (y: number, x: number) => number): Grid =>
  list(height, (y) => list(width, (x) => make(y, x)));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Every window of the image against the filter: (8, 8) and (3, 3) give (6, 6); (8, 8) and (6, 6) give (3, 3). */
function correlate(image: Grid, filter: Grid): Grid {
  const size = filter.length;
  const places = image.length - size + 1;
  return grid(places, places, (y, x) => {
    let sum = 0;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += filter[i][j] * image[y + i][x + j];
    return sum;
  });
}

/** The pooled map, and a way back: the slope of each window at the place of its largest entry, 0 elsewhere. */
function pool(map: Grid) {
  const winners = grid(3, 3, (y, x) => {
    let winner = 0;
    for (let at = 1; at < 4; at++)
      if (map[2 * y + (at >> 1)][2 * x + (at % 2)] > map[2 * y + (winner >> 1)][2 * x + (winner % 2)]) winner = at;
    return winner;
  });
  const value = (y: number, x: number) => map[2 * y + (winners[y][x] >> 1)][2 * x + (winners[y][x] % 2)];
  return {
    pooled: grid(3, 3, value),
    back: (slopes: Grid) =>
      grid(6, 6, (y, x) => {
        const [top, left] = [y >> 1, x >> 1];
        return winners[top][left] === 2 * (y % 2) + (x % 2) ? slopes[top][left] : 0;
      }),
  };
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function trainDigits(images: Grid[], labels: number[], classes: number, count: number): Network {
  const random = () => 2 * Math.random() - 1;
  const filters = list(count, () => grid(3, 3, random));
  const filterBiases = list(count, () => 0);
  const weights = grid(classes, 9 * count, () => 0.2 * random());
  const biases = list(classes, () => 0);
  for (let step = 0; step < 16 * images.length; step++) {
    const rate = 0.06 / (1 + step / (8 * images.length));
    const image = images[step % images.length];
    const label = labels[step % images.length];
    const maps = filters.map((filter, k) => correlate(image, filter).map((row) => row.map((z) => z + filterBiases[k])));
    const pools = maps.map((map) => pool(map.map((row) => row.map((z) => Math.max(0, z)))));
    const features = pools.flatMap(({ pooled }) => pooled.flat());
    const slopes = softmax(weights.map((row, c) => dot(row, features) + biases[c]));
    slopes[label] -= 1;
    const inFeatures = features.map((_, i) => slopes.reduce((sum, slope, c) => sum + slope * weights[c][i], 0));
    for (let c = 0; c < classes; c++) {
      biases[c] -= rate * slopes[c];
      for (let i = 0; i < features.length; i++) weights[c][i] -= rate * slopes[c] * features[i];
    }
    for (let k = 0; k < count; k++) {
      const inPooled = grid(3, 3, (y, x) => inFeatures[9 * k + 3 * y + x]);
      const inMap = pools[k].back(inPooled).map((row, y) => row.map((slope, x) => (maps[k][y][x] > 0 ? slope : 0)));
      const inFilter = correlate(image, inMap);
      filterBiases[k] -= rate * inMap.flat().reduce((sum, slope) => sum + slope, 0);
      filters[k] = filters[k].map((row, i) => row.map((weight, j) => weight - rate * inFilter[i][j]));
    }
  }
  return { filters, filterBiases, weights, biases };
}
