import { diaryOf, type Kind, spreadOf } from '#components/widgets/DogMood/model.ts';
import { MoodNetwork } from '#components/widgets/DogMood/network.ts';
import { opening } from '#components/widgets/DogMood/opening.ts';
import { dogMood } from '#components/widgets/DogMood/scene.ts';
import {
  add,
  clipGradientNorm,
  clipGradientValue,
  createRandom,
  gradientCheck,
  matmul,
  mul,
  neg,
  RNNCell,
  scope,
  slice,
  softmax,
  square,
  sum,
  type Tensor,
  tanh,
  tensor,
  transpose,
} from '#engine';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const trim = (value: number, digits = 4) => String(Number(value.toFixed(digits))).replace('-', '−');
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');
const scientific = (value: number) => value.toExponential(1).replace(/e\+?(.*)/, ' \\times 10^{$1}');
/** Two digits, as a decimal where that is short. */
const short = (value: number) =>
  value < 1e-3 || value >= 1e4 ? scientific(value) : String(Number(value.toPrecision(2)));

// One input, one unit, weights 1 and 0.5, no bias: sun, a gray day, rain.
const states: number[] = [];
for (const x of [1, 0, -1]) states.push(tanh(tensor(x + 0.5 * (states.at(-1) ?? 0))).item());

function countParameters(inputs: number, hidden: number): number {
  const { weightIh, weightHh, bias } = new RNNCell(inputs, hidden, { random: createRandom(1) });
  return weightIh.size + weightHh.size + bias.size;
}
const dogHidden = 8;
const dogParameters = countParameters(1, dogHidden);

// Backward through time: the tape against differences, and against the sums of the text.
const [checkSteps, checkInputs, checkHidden] = [6, 2, 3];
const random = createRandom('recurrent-networks');
const draw = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.normal(0, 0.7)));
const inputs = [
  draw(checkHidden, checkInputs),
  draw(checkHidden, checkHidden),
  draw(checkHidden, 1),
  draw(checkInputs, checkSteps),
  draw(checkHidden, 1),
];
/** The states, one a column; the loss is the sum of their squares. */
function run([weightIh, weightHh, bias, x, h0]: readonly Tensor[]): Tensor[] {
  const run = [h0!];
  for (let t = 0; t < checkSteps; t++) {
    const fromInput = matmul(weightIh!, slice(x!, [null, [t, t + 1]]));
    run.push(tanh(add(add(fromInput, matmul(weightHh!, run[t]!)), bias!)));
  }
  return run;
}
const lossOf = (...leaves: Tensor[]) =>
  run(leaves)
    .slice(1)
    .reduce((total, h) => add(total, sum(square(h))), tensor(0));
const check = gradientCheck(lossOf, inputs);
const checkCount = inputs.flat(2).length;

/** How far the sums over the uses are from the tape, at worst. */
const handError = scope(() => {
  const leaves = inputs.map((data) => tensor(data, { requiresGrad: true }));
  lossOf(...leaves).backward();
  const [weightHh, x] = [leaves[1]!.detach(), leaves[3]!.detach()];
  const h = run(leaves.map((leaf) => leaf.detach()));
  let later: Tensor = tensor(Array.from({ length: checkHidden }, () => [0]));
  const sums: Tensor[] = Array(3).fill(tensor(0));
  for (let t = checkSteps; t > 0; t--) {
    const dz = mul(add(mul(2, h[t]!), later), add(1, neg(square(h[t]!))));
    const uses = [matmul(dz, transpose(slice(x, [null, [t - 1, t]]))), matmul(dz, transpose(h[t - 1]!)), dz];
    uses.forEach((use, index) => {
      sums[index] = add(sums[index]!, use);
    });
    later = matmul(transpose(weightHh), dz);
  }
  const errors = sums.flatMap((one, index) =>
    Array.from(one.data, (v, at) => Math.abs(v - leaves[index]!.grad!.data[at]!)),
  );
  return Math.max(...errors);
});

/** The length of a slope that starts with the length 1, k steps back through a rotation by 20° that stretches by ρ. */
function arriving(stretch: number, steps: number, isBent: boolean): number {
  return scope(() => {
    const [c, s] = [stretch * Math.cos(Math.PI / 9), stretch * Math.sin(Math.PI / 9)];
    const weightHh = tensor([
      [c, -s],
      [s, c],
    ]);
    const h0 = tensor([[0.5], [0]], { requiresGrad: true });
    let h: Tensor = h0;
    for (let t = 0; t < steps; t++) h = isBent ? tanh(matmul(weightHh, h)) : matmul(weightHh, h);
    slice(h, [[0, 1]]).backward();
    return Math.hypot(...h0.grad!.data);
  });
}
const table = Object.fromEntries(
  [0.5, 0.9, 1, 1.1, 1.5].flatMap((stretch) =>
    [1, 10, 20, 50].flatMap((steps) => [
      [`r${Math.round(100 * stretch)}k${steps}`, short(arriving(stretch, steps, true))],
      [`s${Math.round(100 * stretch)}k${steps}`, short(arriving(stretch, steps, false))],
    ]),
  ),
);

// The gradient (6, 0.8), clipped at 1 in both ways.
function clipped(clip: (parameters: Tensor[]) => void): [number, number] {
  return scope(() => {
    const weights = tensor([0, 0], { requiresGrad: true });
    sum(mul(weights, tensor([6, 0.8]))).backward();
    clip([weights]);
    return [weights.grad!.data[0]!, weights.grad!.data[1]!];
  });
}
const byNorm = clipped((parameters) => clipGradientNorm(parameters, 1));
const byValue = clipped((parameters) => clipGradientValue(parameters, 1));
const angle = ([a, b]: [number, number]) => (180 / Math.PI) * (Math.atan2(b, a) - Math.atan2(0.8, 6));

const weightsOf = (kind: Kind) =>
  String(new MoodNetwork(kind, 1, diaryOf(1, dogMood.initial)).parameters.reduce((sum, { size }) => sum + size, 0));
const percentRight = (kind: Kind) => (100 * spreadOf(opening, kind)!.mean).toFixed(1);

const at = (temperature: number) => {
  const p = Array.from(softmax(tensor([2, 1, 0].map((logit) => logit / temperature))).data);
  return { p, choices: Math.exp(-p.reduce((total, one) => total + one * Math.log(one), 0)) };
};
const [cold, warm, hot] = [at(0.5), at(1), at(2)];

export default {
  day1: trim(states[0]!),
  day2: trim(states[1]!),
  day3: trim(states[2]!),
  rainAlone: trim(tanh(tensor(-1)).item()),

  dogParameters: String(dogParameters),
  torchParameters: String(dogParameters + dogHidden),
  // Each of the units has a weight for each day, and a bias.
  denseParameters: grouped(dogHidden * (365 + 1)),

  oneWeights: weightsOf('one'),
  twoWeights: weightsOf('two'),
  oneRight: percentRight('one'),
  twoRight: percentRight('two'),

  checkHidden: String(checkHidden),
  checkSteps: String(checkSteps),
  checkCount: String(checkCount),
  checkError: scientific(check.worst!.error),
  handError: scientific(handError),

  half20: scientific(0.5 ** 20),
  oneHalf20: grouped(Math.round(1.5 ** 20)),
  lowest: trim(0.5 ** (1 / 100), 3),
  highest: trim(2 ** (1 / 100), 3),
  ...(table as Record<string, string>),

  clipLength: trim(Math.hypot(6, 0.8), 2),
  normA: trim(byNorm[0], 2),
  normB: trim(byNorm[1], 2),
  normLength: trim(Math.hypot(...byNorm), 2),
  normAngle: trim(Math.abs(angle(byNorm)), 1),
  valueLength: trim(Math.hypot(...byValue), 2),
  valueAngle: trim(angle(byValue), 1),

  cold1: cold.p[0]!.toFixed(3),
  cold2: cold.p[1]!.toFixed(3),
  cold3: cold.p[2]!.toFixed(3),
  coldChoices: cold.choices.toFixed(2),
  warm1: warm.p[0]!.toFixed(3),
  warm2: warm.p[1]!.toFixed(3),
  warm3: warm.p[2]!.toFixed(3),
  warmChoices: warm.choices.toFixed(2),
  hot1: hot.p[0]!.toFixed(3),
  hot2: hot.p[1]!.toFixed(3),
  hot3: hot.p[2]!.toFixed(3),
  hotChoices: hot.choices.toFixed(2),
};
