import type { Random } from '#engine';
import { digits } from '#engine/data/index.ts';
import { defineChecks } from '#grader/checks.ts';
import type { Trained } from '#grader/training.ts';
import type { Plain } from '#grader/types.ts';

interface Examples {
  images: number[][][];
  labels: number[];
}

interface Network {
  filters: number[][][];
  filterBiases: number[];
  weights: number[][];
  biases: number[];
}

/** A steady hand, so that three hundred digits are enough to learn from. */
const hand = { slant: 0.1, turn: 0.05, stretch: 0.12, elastic: 0.03, jitter: 0.02, penSpread: 0.2 };

function drawDigits(count: number, random: Random): Examples {
  const { inputs, labels } = digits(count, random, { size: 8, hand });
  const pixel = (at: number) => Number(inputs[at]!.toFixed(3));
  const eight = <T>(make: (i: number) => T) => Array.from({ length: 8 }, (_, i) => make(i));
  return {
    images: Array.from({ length: count }, (_, e) => eight((y) => eight((x) => pixel(64 * e + 8 * y + x)))),
    labels: [...labels],
  };
}

/** Two lying bars, class 0, and two standing ones, class 1. */
function bars(): Examples {
  const draw = (isLit: (y: number, x: number) => boolean) =>
    Array.from({ length: 8 }, (_, y) => Array.from({ length: 8 }, (_, x) => (isLit(y, x) ? 1 : 0)));
  const inside = (at: number) => at >= 2 && at < 6;
  const images = [2, 5].flatMap((line) => [
    draw((y, x) => y === line && inside(x)),
    draw((y, x) => x === line && inside(y)),
  ]);
  return { images, labels: [0, 1, 0, 1] };
}

/** The network of the task: 3 × 3 filters, ReLU, 2 × 2 max pooling, and one fully connected layer. */
function logitsOf({ filters, filterBiases, weights, biases }: Network, image: number[][]): number[] {
  const answer = (k: number, y: number, x: number) =>
    filters[k]!.reduce(
      (sum, row, i) => row.reduce((inner, weight, j) => inner + weight * image[y + i]![x + j]!, sum),
      filterBiases[k]!,
    );
  const corners = [0, 2, 4];
  const features = filters.flatMap((_, k) =>
    corners.flatMap((y) =>
      corners.map((x) =>
        Math.max(0, answer(k, y, x), answer(k, y, x + 1), answer(k, y + 1, x), answer(k, y + 1, x + 1)),
      ),
    ),
  );
  return weights.map((row, c) => row.reduce((sum, weight, i) => sum + weight * features[i]!, biases[c]!));
}

const networkOf = ({ answer }: Trained) => answer as unknown as Network;
const seenBy = ({ args: [images, labels] }: Trained) => ({ images, labels }) as unknown as Examples;

function accuracy(network: Network, { images, labels }: Examples): number {
  const right = images.filter((image, e) => {
    const logits = logitsOf(network, image);
    return logits.indexOf(Math.max(...logits)) === labels[e];
  });
  return right.length / images.length;
}

/** The mean cross-entropy. */
function loss(network: Network, { images, labels }: Examples): number {
  const losses = images.map((image, e) => {
    const logits = logitsOf(network, image);
    const largest = Math.max(...logits);
    return largest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - largest), 0)) - logits[labels[e]!]!;
  });
  return losses.reduce((sum, one) => sum + one, 0) / losses.length;
}

const shapes = ([, , classes, filters]: Plain[]) => ({
  filters: [filters as number, 3, 3],
  filterBiases: [filters as number],
  weights: [classes as number, 9 * (filters as number)],
  biases: [classes as number],
});

const onSeen = (trained: Trained) => accuracy(networkOf(trained), seenBy(trained));
const onUnseen = (trained: Trained) => accuracy(networkOf(trained), trained.unseen as unknown as Examples);
const areAlike = ({ filters }: Network) =>
  filters.flat(2).every(Number.isFinite) && filters.every((filter) => String(filter) === String(filters[0]));
const areZero = ({ filters }: Network) => filters.flat(2).every((weight) => weight === 0);

/** What it costs to say 10 % of everything. */
const guessing = Math.log(10);

export default defineChecks({
  groups: [
    {
      name: 'lying and standing bars',
      visible: true,
      cases: [[bars().images, bars().labels, 2, 4] as unknown as Plain[]],
      training: {
        shapes,
        measures: [{ name: 'accuracy on the bars', of: onSeen, atLeast: 0.75, isShare: true }],
      },
    },
    {
      name: 'ten digits',
      count: 1,
      draw: (random) => {
        const { images, labels } = drawDigits(300, random);
        return [images, labels, 10, 4] as unknown as Plain[];
      },
      training: {
        unseen: (random) => drawDigits(400, random) as unknown as Plain,
        shapes,
        measures: [
          { name: 'accuracy on the training digits', of: onSeen, atLeast: 0.9, isShare: true },
          { name: 'accuracy on unseen digits', of: onUnseen, atLeast: 0.75, isShare: true },
        ],
        signs: {
          'zero-start': (trained) => areZero(networkOf(trained)),
          'equal-filters': (trained) => areAlike(networkOf(trained)) && !areZero(networkOf(trained)),
          'runs-away': (trained) =>
            !areAlike(networkOf(trained)) && !(loss(networkOf(trained), seenBy(trained)) < 0.98 * guessing),
          'too-few-steps': (trained) => {
            const network = networkOf(trained);
            const now = loss(network, seenBy(trained));
            return !areAlike(network) && now < 0.98 * guessing && now > 1.5;
          },
        },
      },
    },
  ],
});
