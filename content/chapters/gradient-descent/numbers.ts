import {
  batchSizes,
  count,
  excess,
  linesOf,
  type Plan,
  reached,
  walkOf,
} from '#components/widgets/BatchVsStochastic/model.ts';
import { costAndGradient, costsOf, examples, type Line } from '#components/widgets/BatchVsStochastic/regression.ts';
import { batchVsStochastic } from '#components/widgets/BatchVsStochastic/scene.ts';
import { wandering } from '#components/widgets/BatchVsStochastic/summary.ts';
import { bowl, descend, factorOf, halvingSteps, minimum } from '#components/widgets/Bowl1D/model.ts';
import { angleBetween, lowest, slopeAt } from '#components/widgets/ContourWalk/model.ts';
import { contourWalk, groundOf } from '#components/widgets/ContourWalk/scene.ts';
import { better } from '#components/widgets/RoughLandscape/landscape.ts';
import { inBetterValley, noiseOf, runs, shareInterval, walk } from '#components/widgets/RoughLandscape/model.ts';
import { roughLandscape } from '#components/widgets/RoughLandscape/scene.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there; all are the figures' own. */

const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');
/** Two significant digits, without a power of ten: 0.034. */
const rough = (value: number) => fixed(value, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value)))));

// The bowl: forty steps from 5 at rate 0.01.
const bowlPath = descend(5, 0.01, 40);
const at = (step: number) => bowlPath[step]!;
const row = (step: number) => ({
  [`w${step}`]: fixed(at(step).w, 6),
  [`cost${step}`]: fixed(at(step).cost, 6),
  [`slope${step}`]: fixed(at(step).gradient, 6),
});
const stepsToHundredth = Math.ceil(Math.log(0.01 / (5 - minimum)) / Math.log(factorOf(0.01)));

// What the tangent at 5 promises, and what one step does.
const tangent = (rate: number) => {
  const [before, after] = descend(5, rate, 1);
  return { promised: rate * before!.gradient ** 2, fell: before!.cost - after!.cost };
};
const promise = (name: string, rate: number) => ({
  [`promised${name}`]: fixed(tangent(rate).promised, rate < 0.05 ? 4 : 2),
  [`fell${name}`]: fixed(tangent(rate).fell, rate < 0.05 ? 4 : 2),
});

// The valley, as its figure starts.
const { initial: walkState } = contourWalk;
const ground = groundOf(walkState);
const [g1, g2] = slopeAt(ground, [walkState.w1, walkState.w2]).gradient;
const [low1, low2] = lowest[ground.name];
const miss = angleBetween([-g1, -g2], [low1 - walkState.w1, low2 - walkState.w2]);
const ravine = (steepness: number) => (steepness - 1) / (steepness + 1);
const stepsForDigit = (steepness: number) => Math.LN10 / -Math.log(ravine(steepness));

// Sixty points and three batch sizes.
const { w, b, rate, decay, seed } = batchVsStochastic.initial;
const plan: Plan = { start: [w, b], rate, decay, seed };
const walksOf = (with_: Plan) => batchSizes.map((size) => walkOf(size, with_.start, linesOf(size, with_)));
const [constant, decaying] = [walksOf(plan), walksOf({ ...plan, decay: 'decaying' })];
const after60 = constant.map((each) => excess(reached(each, count).at(-1)!.cost));
const last = 15 * count;
const [wanderConstant, wanderDecaying] = [constant, decaying].map((walks) =>
  walks.map((each) => wandering(each, last)),
);

/** The largest curvature of the mean squared error of a line: that of 2·[[mean x², mean x], [mean x, 1]]. */
function largestCurvature(): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [squares, x] = [mean(examples.inputs.map((input) => input ** 2)), mean(examples.inputs)];
  return squares + 1 + Math.sqrt((squares - 1) ** 2 + 4 * x ** 2);
}

/** The cost after so many exact steps, each by the engine's tape. */
function costAfter(steps: number, rate: number): number {
  let line: Line = plan.start;
  for (let step = 0; step < steps; step++) {
    const [w, b] = costAndGradient(line, examples).gradient;
    line = [line[0] - rate * w, line[1] - rate * b];
  }
  return costsOf([line])[0]!;
}

// Two valleys and two hundred runs.
const { initial: roughState } = roughLandscape;
const valley = (batch: number) => {
  const noise = noiseOf(batch, roughState.seed);
  const hits = (start: number) => inBetterValley(walk(start, roughState.rate, noise).at(-1)!);
  return { [`roughOut${batch}`]: String(hits(roughState.start)), [`roughStay${batch}`]: String(hits(better)) };
};
const outOfFour = valley(4)['roughOut4']!;
const [shareLow, shareHigh] = shareInterval(Number(outOfFour), runs);

export default {
  ...Object.assign({}, ...[0, 1, 2, 10, 20, 39, 40].map(row)),
  w0: fixed(at(0).w, 6),
  slope0: fixed(at(0).gradient, 0),
  slope0Long: fixed(at(0).gradient, 6),
  move0: fixed(0.01 * at(0).gradient, 2),
  w1: fixed(at(1).w, 2),
  w1Long: fixed(at(1).w, 6),
  slope1: fixed(at(1).gradient, 2),
  slope1Long: fixed(at(1).gradient, 6),
  factor: fixed(factorOf(0.01), 2),
  halving: fixed(halvingSteps(0.01), 1),
  stepsToHundredth: String(stepsToHundredth),

  ...promise('001', 0.01),
  ...promise('01', 0.1),
  ...promise('05', 0.5),
  ...promise('1', 1),
  ...promise('11', 1.1),
  tangentAt1: fixed(bowl(5) + at(0).gradient * (1 - 5), 0),

  walkW1: fixed(walkState.w1, 0),
  walkW2: fixed(walkState.w2, 0),
  walkG1: fixed(g1, 0),
  walkG2: fixed(g2, 0),
  contourSlope: fixed(-g1 / g2, 1),
  arrowSlope: fixed(g2 / g1, 0),
  slopeProduct: fixed((-g1 / g2) * (g2 / g1), 0),
  walkMiss: fixed(miss, 0),
  ravine10: fixed(ravine(10), 2),
  digit10: fixed(stepsForDigit(10), 0),
  ravine1000: fixed(ravine(1000), 3),
  digit1000: fixed(stepsForDigit(1000), 0),

  limitBatch: fixed(2 / largestCurvature(), 2),
  batchCostStart: fixed(costAfter(0, 0.3), 2),
  batchCost03: fixed(costAfter(50, 0.3), 4),
  batchCost09: fixed(costAfter(10, 0.9), 0),
  after60All: rough(after60[0]!),
  after60Eight: rough(after60[1]!),
  after60One: rough(after60[2]!),
  wanderAll: rough(wanderConstant![0]!),
  wanderEight: rough(wanderConstant![1]!),
  wanderOne: rough(wanderConstant![2]!),
  decayedEight: rough(wanderDecaying![1]!),
  decayedAll: rough(wanderDecaying![0]!),
  decayedOne: rough(wanderDecaying![2]!),
  decayGain: fixed(wanderConstant![2]! / wanderDecaying![2]!, 0),

  ...valley(64),
  ...valley(8),
  ...valley(4),
  ...valley(2),
  ...valley(1),
  shareLow: fixed(100 * shareLow, 0),
  shareHigh: fixed(100 * shareHigh, 0),
} as Record<string, string>;
