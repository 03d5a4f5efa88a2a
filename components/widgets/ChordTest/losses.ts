import {
  add,
  binaryCrossEntropyWithLogits,
  matmul,
  mean,
  mseLoss,
  mul,
  scope,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
} from '#engine';
import { examples, type HiddenUnit, network, soleLabel } from './examples.ts';

export const lossNames = ['prediction', 'linear', 'sigmoid', 'cross-entropy', 'network'] as const;
export type LossName = (typeof lossNames)[number];

/**
 * Where a loss is measured. First the prediction, the weight w, or for the network the way from one solution to the
 * other; then the bias b, which stays 0 unless both are free.
 */
export type Place = readonly [across: number, bias: number];

/** The loss at each place, mean over the examples. */
export function lossesAt(name: LossName, places: readonly Place[]): number[] {
  return scope(() => [...lossOf[name](places).data]);
}

const lossOf: Record<LossName, (places: readonly Place[]) => Tensor> = {
  prediction(places) {
    const predictions = tensor(places.map(([prediction]) => prediction));
    return mseLoss(
      predictions,
      places.map(() => soleLabel),
      { reduction: 'none' },
    );
  },
  linear: (places) => perPlace(mseLoss(logitsAt(places), labelsFor(places), { reduction: 'none' })),
  sigmoid: (places) => perPlace(mseLoss(sigmoid(logitsAt(places)), labelsFor(places), { reduction: 'none' })),
  'cross-entropy': (places) =>
    perPlace(binaryCrossEntropyWithLogits(logitsAt(places), labelsFor(places), { reduction: 'none' })),
  network(places) {
    const outputs = networkOutputs(places.map(([blend]) => blend));
    const [labels] = networkOutputs([0]).toArray<number[][]>();
    return perPlace(
      mseLoss(
        outputs,
        places.map(() => labels!),
        { reduction: 'none' },
      ),
    );
  },
};

/** Mean over the examples (columns) of every place (rows). */
function perPlace(losses: Tensor): Tensor {
  return mean(losses, { axis: 1 });
}

/** w·x + b of every example (columns) at every place (rows). */
function logitsAt(places: readonly Place[]): Tensor {
  return matmul(tensor(places.map(([weight, bias]) => [weight, bias])), withOnes(examples.inputs));
}

function labelsFor(places: readonly Place[]): number[][] {
  return places.map(() => examples.labels);
}

/** Outputs for every input (columns) at every blend t (rows): the weights (1 − t) · solution + t · swapped solution. */
function networkOutputs(blends: readonly number[]): Tensor {
  const [first, second] = network.solution;
  return add(
    hiddenUnits(blends.map((t) => blendOf(first, second, t))),
    hiddenUnits(blends.map((t) => blendOf(second, first, t))),
  );
}

function hiddenUnits(units: readonly HiddenUnit[]): Tensor {
  const inner = matmul(tensor(units.map(({ weight, bias }) => [weight, bias])), withOnes(network.inputs));
  return mul(tensor(units.map(({ output }) => [output])), tanh(inner));
}

function blendOf(from: HiddenUnit, to: HiddenUnit, t: number): HiddenUnit {
  const mix = (key: keyof HiddenUnit) => (1 - t) * from[key] + t * to[key];
  return { weight: mix('weight'), bias: mix('bias'), output: mix('output') };
}

/** Inputs above a row of ones, so that one product gives w·x + b: shape [2, examples]. */
function withOnes(inputs: readonly number[]): Tensor {
  return tensor([[...inputs], inputs.map(() => 1)]);
}
