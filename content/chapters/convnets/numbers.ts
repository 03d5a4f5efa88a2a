import { readFileSync } from 'node:fs';
import {
  architectureOf,
  type BuiltLayer,
  parametersOf,
  totalOf,
  unitsOf,
} from '#components/widgets/ArchitectureBuilder/model.ts';
import { architectureBuilder } from '#components/widgets/ArchitectureBuilder/scene.ts';
import { TrainingRun } from '#components/widgets/ArchitectureBuilder/trainingRun.ts';
import { filter, input, slopesOf, termsOf, upstreamOf } from '#components/widgets/WindowSlopes/model.ts';
import { conv2d, createRandom, gradientCheck, maxPool2d, mul, reshape, sum, tensor } from '#engine';
import { countOf, type Examples, take } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { readingAccuracy, unseenDigits } from '#networks/digits/measure.ts';
import { loadDigits, side } from '#networks/digits/network.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

// The same bits on every machine.
await loadKernels('simd');

const trim = (value: number, digits = 4) => String(Number(value.toFixed(digits))).replace('-', '−');
/** 4{,}260 as a formula has it. */
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');
const percent = (share: number, digits = 1) => (100 * share).toFixed(digits);
const scientific = (value: number) => value.toExponential(0).replace(/e\+?(.*)/, ' \\times 10^{$1}');

// The opening network of the builder.
const { layers } = architectureOf(architectureBuilder.initial);
const named = (name: string) => layers.find((layer) => layer.name === name)!;
const work = ({ multiplyAdds }: BuiltLayer) => multiplyAdds;
const convolutional = layers.filter(({ kind }) => kind === 'conv');
const [conv1, conv2, full, output] = ['conv 1', 'conv 2', 'full 1', 'output'].map(named) as [
  BuiltLayer,
  BuiltLayer,
  BuiltLayer,
  BuiltLayer,
];
const pixels = unitsOf(layers[0]!);

/** Simonyan and Zisserman's network of 16 layers: 3 × 3 filters on 224 × 224 × 3, halved five times. */
const vggBlocks = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];
let [channels, vggFilters] = [3, 0];
for (const count of vggBlocks.flat()) {
  vggFilters += (9 * channels + 1) * count;
  channels = count;
}
const vggFull = [7 * 7 * 512, 4096, 4096, 1000].reduce(
  (total, size, index, sizes) => total + (index > 0 ? (sizes[index - 1]! + 1) * size : 0),
  0,
);

/** How well a network of the builder reads unseen digits after so many steps, and how many parameters it has. */
function train(scene: string, steps: number) {
  const state = scene ? architectureBuilder.decode(scene)! : architectureBuilder.initial;
  const built = architectureOf(state).layers;
  const run = new TrainingRun(built);
  run.advance(steps);
  const { accuracy } = run.moments.at(-1)!;
  run.dispose();
  return { accuracy: percent(accuracy), parameters: grouped(totalOf(built, parametersOf)) };
}
const steps = 600;
const trained = train('', steps);
const dense = train('m:0;k:2;hidden:5', steps);
const wide = train('m:0;k:2;hidden:30', steps);

// The trained reader of digits, as `npm run train:digits` left it.
const file = new URL('../../../src/networks/digits/weights.safetensors', import.meta.url);
const { network, metadata } = loadDigits(readFileSync(file));
const digits = take(unseenDigits(500), [...Array(500).keys()]);

/** The same digits, each moved to the right. */
function moved({ inputs, shape, labels }: Examples, by: number): Examples {
  const shifted = new Float32Array(inputs.length);
  for (let at = 0; at < inputs.length; at++) if (at % side >= by) shifted[at] = inputs[at - by]!;
  return { inputs: shifted, shape, labels };
}
const movedBy = (pixels: number) => percent(readingAccuracy(network, moved(digits, pixels)));

// Derivatives against differences, for a layer with stride, padding, several channels and filters, and for a pool.
const random = createRandom(17);
const drawn = (...shape: number[]) =>
  tensor(
    Array.from({ length: shape.reduce((product, length) => product * length, 1) }, () => random.normal()),
    { shape },
  );
const above = drawn(1, 3, 3, 3);
const convCheck = gradientCheck(
  (x, w, b) => sum(mul(conv2d(x, w, b, { stride: 2, padding: 1 }), above)),
  [drawn(1, 5, 6, 2), drawn(3, 3, 2, 3), drawn(3)],
);
// Entries that are 0.3 apart: no step of the check changes who wins.
const places = random.shuffle([...Array(32).keys()]).map((rank) => 0.3 * rank - 4.8);
const poolAbove = drawn(8);
const poolCheck = gradientCheck(
  (x) => sum(mul(reshape(maxPool2d(x, 2), [8]), poolAbove)),
  [tensor(places, { shape: [1, 4, 4, 2] })],
);
// The other chapters of this build count on the plain kernels.
await loadKernels('reference');
if (!convCheck.passed || !poolCheck.passed) throw new Error('convnets: the engine’s slopes fail the check');

const cells = (grid: readonly (readonly number[])[]) =>
  grid
    .map((row) =>
      row
        .map((value) => trim(value))
        .join(' & ')
        .replaceAll('−', '-'),
    )
    .join(' \\\\ ');
const slopes = slopesOf('conv', 'input');
const middle = termsOf({ layer: 'conv', part: 'input', row: 1, column: 1 });
const corner = termsOf({ layer: 'conv', part: 'filter', row: 0, column: 0 });
const product = (term: (typeof middle)[number]) =>
  [term.slope, term.factor].map((value) => (value < 0 ? `(${trim(value)})` : trim(value))).join(' \\cdot ');

export default {
  total: grouped(totalOf(layers, parametersOf)),
  totalWork: grouped(totalOf(layers, work)),
  filterParameters: grouped(totalOf(convolutional, parametersOf)),
  filterShare: percent(totalOf(convolutional, parametersOf) / totalOf(layers, parametersOf), 0),
  filterWork: percent(totalOf(convolutional, work) / totalOf(layers, work), 0),
  conv1Parameters: grouped(parametersOf(conv1)),
  conv2Reads: String(conv2.reads),
  conv2Parameters: grouped(parametersOf(conv2)),
  fullReads: String(full.reads),
  fullParameters: grouped(parametersOf(full)),
  outputParameters: grouped(parametersOf(output)),
  conv1Work: grouped(conv1.multiplyAdds),
  conv2Work: grouped(conv2.multiplyAdds),
  fullWork: grouped(full.multiplyAdds),
  outputWork: grouped(output.multiplyAdds),

  conv1Units: grouped(unitsOf(conv1)),
  connections: grouped(unitsOf(conv1) * pixels),
  usedConnections: grouped(conv1.multiplyAdds),
  usedShare: percent(conv1.multiplyAdds / (unitsOf(conv1) * pixels)),

  fieldConv1: String(conv1.field),
  fieldPool1: String(named('pool 1').field),
  fieldConv2: String(conv2.field),
  fieldPool2: String(named('pool 2').field),

  vggParameters: (1e-6 * (vggFilters + vggFull)).toFixed(0),
  vggFullShare: percent(vggFull / (vggFilters + vggFull), 0),

  steps: String(steps),
  trainedAccuracy: trained.accuracy,
  trainedParameters: trained.parameters,
  denseAccuracy: dense.accuracy,
  denseParameters: dense.parameters,
  wideAccuracy: wide.accuracy,
  wideParameters: wide.parameters,

  digitsParameters: grouped(network.parameters().reduce((total, { size }) => total + size, 0)),
  generatedAccuracy: percent(Number(metadata.get('generatedAccuracy'))),
  uciAccuracy: percent(Number(metadata.get('uciAccuracy'))),
  shiftCount: String(countOf(digits)),
  shift0: movedBy(0),
  shift1: movedBy(1),
  shift2: movedBy(2),
  shift3: movedBy(3),
  shift4: movedBy(4),
  shift6: movedBy(6),

  inputCells: cells(input),
  filterCells: cells(filter),
  slopeCells: cells(upstreamOf('conv')),
  inputSlopes: cells(slopes),
  middleSum: middle.map(product).join(' + '),
  middle: trim(slopes[1]![1]!),
  cornerSum: corner.map(product).join(' + '),
  corner: trim(slopesOf('conv', 'filter')[0]![0]!),
  biasSlope: trim(
    upstreamOf('conv')
      .flat()
      .reduce((total, slope) => total + slope, 0),
  ),
  convError: scientific(convCheck.worst!.error),
  poolError: scientific(poolCheck.worst!.error),
};
