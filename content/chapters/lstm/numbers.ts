import { readFileSync } from 'node:fs';
import {
  add,
  createRandom,
  GRU,
  gradientCheck,
  LSTM,
  LSTMCell,
  lstm,
  mul,
  RNN,
  scope,
  slice,
  sum,
  tensor,
} from '#engine';

import { vocabulary } from '#engine/data/sentences.ts';
import { type AccuracyByKind, measured, type SpreadByKind } from '#networks/agreement/measure.ts';
import { loadAgreement, sizes } from '#networks/agreement/network.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');
/** 240{,}800 as a formula has it. */
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');
/** 1e-9 as a formula that does not break; what is not small is printed plainly. */
const factor = (value: number) =>
  value > 0.01 ? value.toPrecision(2) : value.toExponential(0).replace(/(.*)e\+?(.*)/, '{$1 \\times 10^{$2}}');

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const random = createRandom('chapter 23');
const drawn = (...shape: number[]) =>
  tensor(
    Array.from({ length: shape.reduce((product, length) => product * length, 1) }, () => 0.6 * random.normal()),
    { shape },
  );

// Parameters, counted by the engine; PyTorch has a second bias for each row.
const [countInputs, countUnits] = [100, 200];
const counted = new LSTM(countInputs, countUnits, { random }).parameters().reduce((total, { size }) => total + size, 0);

// How far back a slope reaches in networks that have not been trained.
const [decayUnits, decayInputs, decaySeeds, decaySteps] = [32, 8, 20, 51];
type Kind = 'rnn' | 'gru' | 'lstm';

/** The norm of the slope in the input of each step, when the last output is what counts. */
function slopeNorms(kind: Kind, forgetBias: number | null, seed: number): number[] {
  return scope(() => {
    const own = createRandom(`decay ${seed}`);
    const Layer = { rnn: RNN, gru: GRU, lstm: LSTM }[kind];
    const layer = new Layer(decayInputs, decayUnits, { random: own });
    if (forgetBias !== null) layer.cells[0]!.bias.data.fill(forgetBias, decayUnits, 2 * decayUnits);
    const noise = Array.from({ length: decaySteps * decayInputs }, () => own.normal());
    const x = tensor(noise, { shape: [1, decaySteps, decayInputs], requiresGrad: true });
    const weights = tensor(Array.from({ length: decayUnits }, () => own.normal()));
    sum(mul(slice(layer.forward(x).output, [0, -1]), weights)).backward();
    const slopes = x.grad!.data;
    return Array.from({ length: decaySteps }, (_, t) =>
      Math.hypot(...slopes.slice(t * decayInputs, (t + 1) * decayInputs)),
    );
  });
}

/** The slope that many steps back as a share of that in the last input: the geometric mean over the networks. */
function decay(kind: Kind, forgetBias: number | null = null) {
  const norms = Array.from({ length: decaySeeds }, (_, seed) => slopeNorms(kind, forgetBias, seed));
  return (back: number) =>
    Math.exp(norms.reduce((total, one) => total + Math.log(one.at(-1 - back)! / one.at(-1)!), 0) / decaySeeds);
}

const decays = {
  rnn: decay('rnn'),
  gru: decay('gru'),
  lstm: decay('lstm'),
  lstmOne: decay('lstm', 1),
  lstmTwo: decay('lstm', 2),
  lstmFour: decay('lstm', 4),
};
const backs = [10, 25, 50];
const decayed = Object.fromEntries(
  Object.entries(decays).flatMap(([name, at]) => backs.map((back) => [`${name}${back}`, factor(at(back))])),
);

// The way back, by the cell on the tape and by the kernel of all steps, against differences.
const [checkSteps, inputs, hidden] = [4, 3, 4];
const weightsAbove = drawn(checkSteps, 2, hidden);
const starts = [drawn(2, hidden), drawn(2, hidden)] as const;
const shapes = [drawn(checkSteps, 2, inputs), drawn(inputs, 4 * hidden), drawn(hidden, 4 * hidden), drawn(4 * hidden)];
const cellCheck = gradientCheck((x, weightIh, weightHh, bias) => {
  const cell = Object.assign(new LSTMCell(inputs, hidden, { random }), { weightIh, weightHh, bias });
  let state = cell.forward(slice(x!, [0]), starts);
  let loss = sum(mul(state[0]!, slice(weightsAbove, [0])));
  for (let t = 1; t < checkSteps; t++) {
    state = cell.forward(slice(x!, [t]), state);
    loss = add(loss, sum(mul(state[0]!, slice(weightsAbove, [t]))));
  }
  return loss;
}, shapes);
const kernelCheck = gradientCheck((x, ih, hh, b) => sum(mul(lstm(x!, ih!, hh!, b!), weightsAbove)), shapes);
if (!cellCheck.passed || !kernelCheck.passed) throw new Error('lstm: the engine’s slopes fail the check');

// The trained readers, as `npm run train:agreement` left them.
const file = new URL('../../../src/networks/agreement/weights.safetensors', import.meta.url);
const { metadata } = loadAgreement(readFileSync(file));
const told = <T>(name: string) => JSON.parse(metadata.get(name)!) as T;
const parameters = told<{ lstm: number; rnn: number }>('parameters');
const right = told<AccuracyByKind>('accuracy');
const spread = told<SpreadByKind>('spread');
const percent = (share: number) => fixed(100 * share, 1);
type Attractors = (typeof measured.between)[number];
const agreement = Object.fromEntries(
  measured.between.flatMap((count) => [
    [`lstmRight${count}`, percent(right.lstm.opposed[count]!)],
    [`rnnRight${count}`, percent(right.rnn.opposed[count]!)],
  ]),
) as Record<`${'lstm' | 'rnn'}Right${Attractors}`, string>;

export default {
  keep90: fixed(0.9 ** 20, 2),
  keep99: fixed(0.99 ** 20, 2),

  countInputs: String(countInputs),
  countUnits: String(countUnits),
  countBoth: String(countInputs + countUnits),
  countOurs: grouped(counted),
  countTorch: grouped(counted + 4 * countUnits),

  decayUnits: String(decayUnits),
  decaySeeds: String(decaySeeds),
  ...(decayed as Record<`${keyof typeof decays}${10 | 25 | 50}`, string>),
  half50: factor(2 ** -50),
  sigmaOne: fixed(sigmoid(1), 2),
  halfLifeOne: fixed(Math.log(0.5) / Math.log(sigmoid(1)), 1),
  chrono50: fixed(Math.log(49), 1),
  chrono1000: fixed(Math.log(999), 1),

  checkSteps: String(checkSteps),
  checkCell: factor(cellCheck.worst!.error),
  checkKernel: factor(kernelCheck.worst!.error),

  trackerUnits: String(sizes.hidden),
  trackerFeatures: String(sizes.features),
  trackerWords: String(vocabulary.length),
  trackerParameters: grouped(parameters.lstm),
  trackerPlainParameters: grouped(parameters.rnn),
  ...agreement,
  lstmLow3: percent(spread.lstm.opposed[3]![0]),
  lstmHigh3: percent(spread.lstm.opposed[3]![2]),
  rnnLow3: percent(spread.rnn.opposed[3]![0]),
  rnnHigh3: percent(spread.rnn.opposed[3]![2]),
};
