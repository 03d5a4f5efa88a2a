import { inputs, type TargetName, targets } from './targets.ts';

/** A network with one input, one hidden layer of sigmoids and one output: ŷ(x) = c + Σ vⱼ σ(wⱼ x + bⱼ). */
export interface Network {
  /** wⱼ: how steep each unit's step is. */
  weights: readonly number[];
  /** bⱼ: with wⱼ, where it stands: at x = −bⱼ/wⱼ. */
  biases: readonly number[];
  /** vⱼ: how far each unit lifts what lies right of its step. */
  outputWeights: readonly number[];
  /** c: the height before the first step. */
  outputBias: number;
}

/** A staircase: where its steps are, and the level before the first and after each of them. */
export interface Stairs {
  edges: readonly number[];
  levels: readonly number[];
  /** The weight that every hidden unit has. */
  sharpness: number;
}

/** The network that draws the stairs: each unit makes one step, as high as the levels beside it differ. */
export function networkOf({ edges, levels, sharpness }: Stairs): Network {
  return {
    weights: edges.map(() => sharpness),
    biases: edges.map((edge) => -sharpness * edge),
    outputWeights: edges.map((_, unit) => levels[unit + 1]! - levels[unit]!),
    outputBias: levels[0]!,
  };
}

/** What unit j adds to the output: vⱼ σ(wⱼ x + bⱼ). */
export function unitAt({ weights, biases, outputWeights }: Network, unit: number, x: number): number {
  return outputWeights[unit]! / (1 + Math.exp(-(weights[unit]! * x + biases[unit]!)));
}

export function outputAt(network: Network, x: number): number {
  return network.weights.reduce((sum, _, unit) => sum + unitAt(network, unit, x), network.outputBias);
}

export interface Miss {
  /** The square root of the mean squared error. */
  typical: number;
  /** The largest distance between the two curves. */
  largest: number;
}

/** How far the network's curve is from the target, over all inputs. */
export function missOf(network: Network, target: TargetName): Miss {
  const gaps = inputs.map((x) => Math.abs(outputAt(network, x) - targets[target](x)));
  const meanSquare = gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length;
  return { typical: Math.sqrt(meanSquare), largest: Math.max(...gaps) };
}

/** Steps at equal distances, and the target's height in the middle of each stretch: Cybenko's theorem as a recipe. */
export function evenStairs(target: TargetName, units: number): Pick<Stairs, 'edges' | 'levels'> {
  const round = (value: number) => Number(value.toFixed(2));
  return {
    edges: Array.from({ length: units }, (_, unit) => round((unit + 1) / (units + 1))),
    levels: Array.from({ length: units + 1 }, (_, level) => round(targets[target]((level + 0.5) / (units + 1)))),
  };
}

/** wⱼ, bⱼ and vⱼ of each hidden unit, and c. */
export function parameterCount(units: number): number {
  return 3 * units + 1;
}
