import { choice, type Field } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { activations, dataSets, penalties } from './choices.ts';
import { readWeights, writeWeights } from './encoding.ts';
import { type FeatureName, featureNames } from './features.ts';
import { readOwn, writeOwn } from './ownData.ts';

/**
 * All that a NeuralPlayground shows, as a link has it: `?NeuralPlayground=data:spirals;layers:8-8`. An author writes the
 * same text: `<NeuralPlayground scene="data:spirals;layers:8-8;epochs:400" />`, and the page is built with the network
 * trained so far. Fields that are left out start as below; one wrong value and the whole text falls back to the start.
 *
 * - `data`: circles, xor, clusters, spirals, moons (two classes), arms, three (three classes); plane, hills, wave
 *   (regression); own, with the points in `own`.
 * - `noise`: standard deviation of what is added to each coordinate, or to what is to be predicted (0.1);
 *   `points`: how many (300); `train`: percent of them to learn from (50); `draw`: the seed that they are drawn by (1).
 * - `features`: which inputs the network has, of x1, x2, x1x1, x2x2, x1x2, sin1, sin2 (`x1,x2`).
 * - `layers`: units of each hidden layer, as `4-2`; `0` for none. `activation`: tanh, relu, sigmoid, identity.
 * - `rate`: learning rate (0.3); `batch`: examples an update (10); `penalty`: none, l1, l2, with `strength` (0.001).
 * - `seed`: first weights and order of batches (1); `runs`: so many networks at once, from seeds `seed`, `seed` + 1, … (1).
 * - `epochs`: how long it has trained when one sees it first (0). `weights`: the weights themselves, as copied links
 *   have them, for a state that was edited or restored.
 * - `test`: shown or hidden (hidden); `output`: smooth or bands (smooth); `speed`: epochs a second, or max (60).
 *
 * Examples:
 * - a spiral that two layers of eight solve: `data:spirals;layers:8-8;rate:0.5;epochs:1500`
 * - XOR with one unit, which can't: `data:xor;layers:1;epochs:200`; with the product as a feature, which can without any
 *   unit: `data:xor;layers:0;features:x1x2;epochs:50`
 * - one unit draws one line: `data:clusters;layers:1;epochs:100`
 * - six runs at once: `data:circles;layers:3;runs:6`
 */
export const playground = defineScene(
  'NeuralPlayground',
  {
    data: choice('circles', dataSets),
    noise: decimal(0.1, { min: 0, max: 10 }),
    points: whole(300, { min: 4, max: 100_000 }),
    train: whole(50, { min: 1, max: 99 }),
    draw: whole(1, { min: 0, max: 2 ** 31 }),
    own: optional(readOwn, writeOwn),
    features: list<FeatureName>(['x1', 'x2'], featureNames),
    layers: layers([4, 2]),
    activation: choice('tanh', activations),
    rate: decimal(0.3, { min: 0, max: 1e6 }),
    batch: whole(10, { min: 1, max: 100_000 }),
    penalty: choice('none', penalties),
    strength: decimal(0.001, { min: 0, max: 1e6 }),
    seed: whole(1, { min: 0, max: 2 ** 31 }),
    runs: whole(1, { min: 1, max: 100 }),
    epochs: decimal(0, { min: 0, max: 1e9 }),
    weights: optional(readWeights, writeWeights),
    test: choice('hidden', ['hidden', 'shown']),
    output: choice('smooth', ['smooth', 'bands']),
    speed: choice('60', ['1', '5', '20', '60', '300', '1000', '5000', 'max']),
  },
  ({ data, own }) => data !== 'own' || own !== null,
);

export type PlaygroundState = SceneState<typeof playground>;

/** What a network and its data are made of: when one of these changes, training begins anew. */
const structure = [
  'data',
  'noise',
  'points',
  'train',
  'draw',
  'own',
  'features',
  'layers',
  'activation',
  'seed',
  'runs',
] as const;

export const isStructural = (change: Partial<PlaygroundState>): boolean => structure.some((key) => key in change);

/** A number without a step: as many digits as it needs, never in scientific notation. */
function decimal(initial: number, { min, max }: { min: number; max: number }): Field<number> {
  return {
    initial,
    write: (value) =>
      Number(value.toPrecision(6))
        .toFixed(12)
        .replace(/\.?0+$/, ''),
    read(text) {
      const value = Number(text);
      return /^\d+(\.\d+)?$/.test(text) && value >= min && value <= max ? value : undefined;
    },
  };
}

function whole(initial: number, { min, max }: { min: number; max: number }): Field<number> {
  return {
    initial,
    write: String,
    read: (text) => (/^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
  };
}

function list<T extends string>(initial: readonly T[], options: readonly T[]): Field<readonly T[]> {
  return {
    initial,
    write: (values) => values.join(','),
    read(text) {
      const values = text.split(',');
      const known = options.filter((option) => values.includes(option));
      return known.length === values.length ? known : undefined;
    },
  };
}

/** Any number of layers of any number of units; a link may ask for ten million weights at most. */
function layers(initial: readonly number[]): Field<readonly number[]> {
  return {
    initial,
    write: (sizes) => (sizes.length === 0 ? '0' : sizes.join('-')),
    read(text) {
      if (text === '0') return [];
      if (!/^[1-9]\d{0,4}(-[1-9]\d{0,4})*$/.test(text)) return undefined;
      const sizes = text.split('-').map(Number);
      const weights = sizes.reduce((sum, size, i) => sum + size * (sizes[i - 1] ?? 7), 0);
      return weights <= 10_000_000 ? sizes : undefined;
    },
  };
}

function optional<T>(read: (text: string) => T | undefined, write: (value: T) => string): Field<T | null> {
  return {
    initial: null,
    write: (value) => (value === null ? '' : write(value)),
    read: (text) => (text === '' ? null : read(text)),
  };
}
