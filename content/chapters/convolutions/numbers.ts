import { type Counts, countsOf } from '#components/widgets/ParameterCounter/model.ts';
import { pooled } from '#components/widgets/PoolingLab/model.ts';
import { outcomeOf, placesIn } from '#components/widgets/ShapeCalculator/model.ts';
import {
  avgPool2d,
  Conv1d,
  Conv3d,
  conv1d,
  conv2d,
  conv3d,
  createRandom,
  Linear,
  maxPool2d,
  relu,
  reshape,
  type Tensor,
  tensor,
  zeros,
} from '#engine';
import { digits } from '#engine/data/digits.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const trim = (value: number, digits = 4) => String(Number(value.toFixed(digits))).replace('-', '−');
/** 27 000 100 as a formula has it. */
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sizeOf = ({ shape }: Tensor) => shape.reduce((product, length) => product * length, 1);

// The dark and the bright half, and the kernel that finds the border between them.
const edgeRow = [0, 0, 0, 8, 8, 8];
const slopeRow = [-1, 0, 1];
const imageOf = (row: number[]) => reshape(tensor(Array(6).fill(row)), [1, 6, 6, 1]);
const kernelOf = (row: number[]) => reshape(tensor([row, row, row]), [3, 3, 1, 1]);
const answers = (image: number[], kernel: number[]) => {
  const map = conv2d(imageOf(image), kernelOf(kernel));
  return { side: map.shape[1]!, row: [...map.data.slice(0, map.shape[2]!)] };
};
const edge = answers(edgeRow, slopeRow);
const flipped = answers(edgeRow, slopeRow.toReversed());
const moved = answers([0, 0, 0, 0, 8, 8], slopeRow);

// 300 × 300 in color: a hundred units, or a hundred filters.
const photo = countsOf({ height: 300, width: 300, channels: 3, units: 100, size: 5, hasBias: true });
const smaller = countsOf({ height: 64, width: 64, channels: 3, units: 100, size: 5, hasBias: true });
const { connected, local, shared } = required(photo);

// Two color filters on a small image.
const small = outcomeOf({ sides: [6, 6], channels: 3, size: 3, depth: 3, filters: 2, stride: 1, padding: 0 });
if ('refusal' in small) throw new Error(small.refusal);

// Along one axis, and along three.
const random = createRandom(16);
const beats = conv1d(zeros([1, 14, 1]), zeros([5, 1, 16]));
const beatLayer = new Conv1d(1, 16, 5, { random });
const scan = conv3d(zeros([1, 32, 32, 32, 16]), zeros([3, 3, 3, 16, 32]));
const scanLayer = new Conv3d(16, 32, 3, { random });

// The four windows of the pooling example.
const poolMap = [
  [1, 6, 2, 1],
  [3, 2, 7, -2],
  [8, 1, 4, 5],
  [5, 2, 9, 2],
];
const largest = pooled(poolMap, 'max', 2, 2).flat();
const means = pooled(poolMap, 'mean', 2, 2).flat();

// A reader of digits with eight filters and ten answers, without and with pooling between.
const lastLayer = (inputs: number) => {
  const { weight, bias } = new Linear(inputs, 10, { random });
  return sizeOf(weight) + sizeOf(bias!);
};
const mapSide = placesIn(28, { size: 5, stride: 1, padding: 0 });
const unpooled = lastLayer(mapSide * mapSide * 8);
const halved = lastLayer((mapSide / 2) ** 2 * 8);

// How much a pixel's shift changes the upright edges of digits, before and after pooling.
const count = 200;
const written = digits(count, createRandom(16)).inputs;
const shiftedDigits = written.map((_, at) => (at % 28 === 0 ? 0 : written[at - 1]!));
const edgesOf = (inputs: Float32Array) => {
  const sobel = tensor([
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ]);
  return relu(conv2d(reshape(tensor(inputs), [count, 28, 28, 1]), reshape(sobel, [3, 3, 1, 1]), null, { padding: 1 }));
};
const [before, after] = [edgesOf(Float32Array.from(written)), edgesOf(Float32Array.from(shiftedDigits))];
const changeOf = (pool: (map: Tensor) => Tensor) => {
  const [one, other] = [[...pool(before).data], [...pool(after).data]];
  const length = (values: ArrayLike<number>) => Math.sqrt(sum(Array.from(values, (value) => value ** 2)));
  const change = length(Array.from(one, (value, at) => value - other[at]!)) / length(one);
  return `${(100 * change).toFixed(0)}\\,\\%`;
};

function required(counts: Counts) {
  if ('refusal' in counts) throw new Error(counts.refusal);
  return counts;
}

export default {
  outSide: String(edge.side),
  edge: trim(Math.max(...edge.row)),
  edgeRow: edge.row.map((value) => trim(value)).join(', '),
  edgeCells: edge.row.map((value) => trim(value)).join(' & '),
  flipped: trim(Math.min(...flipped.row)),
  movedRow: moved.row.map((value) => trim(value)).join(', '),

  places7: String(placesIn(7, { size: 3, stride: 2, padding: 0 })),
  places8: String(placesIn(8, { size: 3, stride: 2, padding: 0 })),
  alexNet224: String(placesIn(224, { size: 11, stride: 4, padding: 0 })),
  alexNet227: String(placesIn(227, { size: 11, stride: 4, padding: 0 })),
  samePad5: String((5 - 1) / 2),
  same32: String(placesIn(32, { size: 5, stride: 1, padding: 2 })),
  even32: String(placesIn(32, { size: 4, stride: 1, padding: 2 })),
  evenLess32: String(placesIn(32, { size: 4, stride: 1, padding: 1 })),
  strided32: String(placesIn(32, { size: 5, stride: 2, padding: 2 })),

  colorWeights: String(small.weightsEach),
  colorSide: String(small.sides[0]),
  colorParameters: String(small.parameters),

  pixels: grouped(connected.inputs),
  connected: grouped(connected.parameters),
  connectedProducts: grouped(connected.multiplications),
  filterWeights: String(shared.inputs),
  shared: grouped(shared.parameters),
  sharedProducts: grouped(shared.multiplications),
  productRatio: (shared.multiplications / connected.multiplications).toFixed(0),
  places300: String(placesIn(300, { size: 5, stride: 1, padding: 0 })),
  localUnits: grouped(local.owners),
  localEach: String(local.inputs + 1),
  local: grouped(local.parameters),
  connectedEverywhere: ((connected.inputs + 1) * local.owners).toExponential(1).replace(/e\+(.*)/, ' \\times 10^{$1}'),
  savedByLocality: grouped(Math.round((connected.inputs + 1) / (local.inputs + 1))),
  savedBySharing: grouped(local.owners / shared.owners),
  localRatio: (local.parameters / connected.parameters).toFixed(1),
  sharedWeights: grouped(shared.inputs * shared.owners),
  smallConnected: grouped(required(smaller).connected.parameters),
  smallShared: grouped(required(smaller).shared.parameters),

  lecunUnits: String(12 * 8 * 8),
  lecunWeights: String(12 * 5 * 5),
  lecunParameters: grouped(12 * 8 * 8 + 12 * 5 * 5),

  maxCells: `${trim(largest[0]!)} & ${trim(largest[1]!)} \\\\ ${trim(largest[2]!)} & ${trim(largest[3]!)}`,
  meanCells: `${trim(means[0]!)} & ${trim(means[1]!)} \\\\ ${trim(means[2]!)} & ${trim(means[3]!)}`,
  mapSide: String(mapSide),
  unpooled: grouped(unpooled),
  halved: grouped(halved),

  digitCount: String(count),
  changeNone: changeOf((map) => map),
  changeMax2: changeOf((map) => maxPool2d(map, 2)),
  changeMean2: changeOf((map) => avgPool2d(map, 2)),
  changeMax4: changeOf((map) => maxPool2d(map, 4)),
  changeMean4: changeOf((map) => avgPool2d(map, 4)),
  changeMax28: changeOf((map) => maxPool2d(map, 28)),
  changeMean28: changeOf((map) => avgPool2d(map, 28)),

  beatPlaces: String(beats.shape[1]),
  beatParameters: String(sizeOf(beatLayer.weight) + sizeOf(beatLayer.bias!)),
  scanShape: scan.shape.slice(1).join(' \\times '),
  scanParameters: grouped(sizeOf(scanLayer.weight) + sizeOf(scanLayer.bias!)),
};
