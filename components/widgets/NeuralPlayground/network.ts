import {
  createRandom,
  heUniform,
  linear,
  noGrad,
  relu,
  scope,
  sigmoid,
  softmax,
  type Tensor,
  tanh,
  tensor,
  xavierUniform,
  zeros,
} from '#engine';
import type { DenseLayer, HiddenActivation, TeachingLoss } from '#engine/training/perceptron.ts';
import { type FeatureName, featuresOf } from './features.ts';
import { sizesOf } from './places.ts';

/** What a network is made of, apart from its weights. */
export interface NetworkSpec {
  features: readonly FeatureName[];
  hidden: readonly number[];
  /** One logit for two classes, one a class for more, one value for regression. */
  outputs: number;
  activation: HiddenActivation;
  loss: TeachingLoss;
}

export function specOf(
  {
    features,
    layers,
    activation,
  }: { features: readonly FeatureName[]; layers: readonly number[]; activation: HiddenActivation },
  { kind, classes }: { kind: 'classes' | 'values'; classes: number },
): NetworkSpec {
  const loss = kind === 'values' ? 'squared' : classes > 2 ? 'softmax' : 'logistic';
  return { features, hidden: layers, outputs: loss === 'softmax' ? classes : 1, activation, loss };
}

/** Layers at their start: weights by He's rule for relu and Xavier's for the others, biases 0. */
export function createLayers(spec: NetworkSpec, seed: number): DenseLayer[] {
  const sizes = sizesOf(spec);
  const random = createRandom(seed);
  const initial = spec.activation === 'relu' ? heUniform : xavierUniform;
  return sizes.slice(1).map((size, i) => {
    return { weight: initial([sizes[i]!, size], random.fork(`layer ${i}`)), bias: zeros([size]) };
  });
}

/** All weights and biases in one list, layer after layer. */
export function readParameters(
  layers: readonly DenseLayer[],
  into: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  let at = 0;
  for (const { weight, bias } of layers)
    for (const { data } of [weight, bias]) {
      into.set(data, at);
      at += data.length;
    }
  return into;
}

export function writeParameters(layers: readonly DenseLayer[], from: Float32Array): void {
  let at = 0;
  for (const { weight, bias } of layers)
    for (const { data } of [weight, bias]) {
      data.set(from.subarray(at, at + data.length));
      at += data.length;
    }
}

/** What every layer makes of the points: each hidden layer's activations, and the logits or predictions last. */
function forward(layers: readonly DenseLayer[], spec: NetworkSpec, points: Float32Array): Tensor[] {
  let x = tensor(featuresOf(points, spec.features), { shape: [points.length / 2, spec.features.length] });
  return layers.map(({ weight, bias }, index) => {
    const sum = linear(x, weight, bias);
    x = index === layers.length - 1 ? sum : activate[spec.activation](sum);
    return x;
  });
}

const activate: Record<HiddenActivation, (x: Tensor) => Tensor> = { tanh, relu, sigmoid, identity: (x) => x };

/** The logits or predictions for every point, (count, outputs). */
export function outputsOf(layers: readonly DenseLayer[], spec: NetworkSpec, points: Float32Array): Float32Array {
  return scope(() => noGrad(() => forward(layers, spec, points).at(-1)!.data.slice() as Float32Array));
}

/**
 * Maps for the eye, of every unit behind the features: what it gives at each point, from −127 for −1 to 127 for 1. A
 * unit's scale is its activation's range, or for relu and identity the largest size on the map. The output is the
 * probability of class 1 against class 0, of each class from 0 on, or the value.
 */
export function unitMaps(
  layers: readonly DenseLayer[],
  spec: NetworkSpec,
  points: Float32Array,
): Int8Array<ArrayBuffer>[][] {
  return scope(() =>
    noGrad(() =>
      forward(layers, spec, points).map((values, depth) => {
        const isOutput = depth === layers.length - 1;
        const shown = isOutput ? probabilitiesOf(values, spec) : values;
        const range = isOutput ? spec.loss : spec.activation;
        return columnsOf(shown).map((column) => toBytes(column, range));
      }),
    ),
  );
}

/** The large map: of a hidden unit, or of the outputs, as bytes for the eye and as the numbers behind them. */
export function largeMap(
  layers: readonly DenseLayer[],
  spec: NetworkSpec,
  points: Float32Array,
  unit: { layer: number; index: number } | null,
): { large: Int8Array<ArrayBuffer>[]; heights: Float32Array<ArrayBuffer>[] } {
  return scope(() =>
    noGrad(() => {
      const values = forward(layers, spec, points);
      const hidden = unit && unit.layer < spec.hidden.length ? columnsOf(values[unit.layer]!)[unit.index] : undefined;
      if (hidden) return { large: [toBytes(hidden, spec.activation)], heights: [hidden] };
      const shown = columnsOf(probabilitiesOf(values.at(-1)!, spec));
      return { large: shown.map((column) => toBytes(column, spec.loss)), heights: columnsOf(values.at(-1)!) };
    }),
  );
}

/** The map of the outputs alone. */
export function outputMaps(
  layers: readonly DenseLayer[],
  spec: NetworkSpec,
  points: Float32Array,
): Int8Array<ArrayBuffer>[] {
  return scope(() =>
    noGrad(() => {
      const shown = probabilitiesOf(forward(layers, spec, points).at(-1)!, spec);
      return columnsOf(shown).map((column) => toBytes(column, spec.loss));
    }),
  );
}

function probabilitiesOf(z: Tensor, { loss }: NetworkSpec): Tensor {
  if (loss === 'logistic') return sigmoid(z);
  return loss === 'softmax' ? softmax(z) : z;
}

function columnsOf(values: Tensor): Float32Array<ArrayBuffer>[] {
  const { data } = values;
  const width = values.shape[1]!;
  const rows = values.shape[0]!;
  return Array.from({ length: width }, (_, column) => {
    const entries = new Float32Array(rows);
    for (let row = 0; row < rows; row++) entries[row] = data[row * width + column]!;
    return entries;
  });
}

/** Probabilities and sigmoids lie from 0 to 1, tanh from −1 to 1; others are divided by the largest of the map. */
function toBytes(values: Float32Array, range: HiddenActivation | TeachingLoss): Int8Array<ArrayBuffer> {
  const isProbability = range === 'sigmoid' || range === 'logistic' || range === 'softmax';
  const isOpen = range === 'relu' || range === 'identity';
  const largest = isOpen ? values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) : 1;
  const [scale, shift] = isProbability ? [254, -127] : [127 / largest, 0];
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale + shift))));
}
