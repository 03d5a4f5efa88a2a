import { bestCentral, checksAt, theoryOf, unitRoundoff } from '#components/widgets/GradientCheckLab/model.ts';
import {
  add,
  createRandom,
  crossEntropy,
  heNormal,
  matmul,
  mul,
  pow,
  relu,
  scope,
  type Tensor,
  tensor,
  useKernels,
  zeros,
} from '#engine';
import { kernels } from '#engine/kernels/current.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const trim = (value: number, digits = 4) => String(Number(value.toFixed(digits))).replace('-', '−');
/** 6 422 528 as a formula has it. */
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');
/** 1.1e-9 as a formula. */
const scientific = (value: number) => value.toExponential(1).replace(/e\+?(.*)/, ' \\times 10^{$1}');
const leaf = (value: number) => tensor(value, { requiresGrad: true });

// (a b + c)² at a = 2, b = 3, c = −4.
const [a, b, c] = [leaf(2), leaf(3), leaf(-4)];
const product = mul(a, b);
const sum = add(product, c);
const square = pow(sum, 2);
square.backward();
const nudge = 0.01;
const nudged = pow(add(mul(2 + nudge, b), c), 2).item();

// x (x + y) at x = 3, y = 2.
const [x, y] = [leaf(3), leaf(2)];
const inner = add(x, y);
const reuse = mul(x, inner);
reuse.backward();

/** Multiplications that the engine's matrix kernel does, forward and back, for a classifier with these layers. */
const countBatch = 64;
function multiplications(sizes: readonly number[]) {
  const used = kernels;
  let count = 0;
  useKernels({
    ...used,
    // Counting alone: the numbers that the products would give don’t matter here.
    matmul(rows, inside, columns) {
      count += rows * inside * columns;
    },
  });
  const counts = scope(() => {
    const random = createRandom(1);
    const weights = sizes
      .slice(1)
      .map((size, layer) => tensor(heNormal([sizes[layer]!, size], random).toArray(), { requiresGrad: true }));
    let hidden: Tensor = zeros([countBatch, sizes[0]!]);
    weights.forEach((weight, layer) => {
      hidden = matmul(hidden, weight);
      if (layer < weights.length - 1) hidden = relu(hidden);
    });
    const loss = crossEntropy(hidden, Array(countBatch).fill(0));
    const forward = count;
    loss.backward();
    return { forward, back: count - forward };
  });
  useKernels(used);
  return counts;
}
const shallowSizes = [784, 128, 10];
const tenLayers = 10;
const shallow = multiplications(shallowSizes);
const deep = multiplications([784, 128, 128, 128, 10]);
const ten = multiplications(Array(tenLayers + 1).fill(128));
const ratio = ({ forward, back }: typeof shallow) => (back / forward).toFixed(2);
const parameters = shallowSizes.slice(1).reduce((total, size, layer) => total + (shallowSizes[layer]! + 1) * size, 0);

const [check] = checksAt('network', 'float64', [1e-4]);
const [check32] = checksAt('network', 'float32', [1e-4]);

export default {
  product: trim(product.item()),
  sum: trim(sum.item()),
  square: trim(square.item()),
  squareLocal: trim(sum.grad!.item()),
  localA: trim(b.item()),
  slopeA: trim(a.grad!.item()),
  slopeB: trim(b.grad!.item()),
  slopeC: trim(c.grad!.item()),
  nudgedA: trim(2 + nudge),
  nudgedOut: trim(nudged),
  nudgedGain: trim(nudged - square.item()),
  nudgedRest: trim((b.item() * nudge) ** 2),

  reuseOut: trim(reuse.item()),
  reuseDirect: trim(inner.item()),
  reuseVia: trim(inner.grad!.item()),
  reuseSlope: trim(x.grad!.item()),

  paths10: grouped(2 ** 10),
  paths40: scientific(2 ** 40),

  countBatch: String(countBatch),
  shallowForward: grouped(shallow.forward),
  shallowBack: grouped(shallow.back),
  shallowRatio: ratio(shallow),
  shallowParameters: grouped(parameters),
  deepForward: grouped(deep.forward),
  deepBack: grouped(deep.back),
  deepRatio: ratio(deep),
  tenForward: grouped(ten.forward),
  tenBack: grouped(ten.back),
  tenRatio: ratio(ten),
  tenLayers: String(tenLayers),
  // What each layer reads is kept; a prediction needs what one layer reads and what it writes.
  cacheNumbers: grouped(tenLayers * 128 * countBatch),
  predictNumbers: grouped(2 * 128 * countBatch),

  oneSidedError: scientific(check!.oneSidedError),
  centralError: scientific(check!.centralError),
  centralError32: scientific(check32!.centralError),
  unit64: scientific(unitRoundoff.float64),
  unit32: scientific(unitRoundoff.float32),
  best64: scientific(bestCentral(theoryOf('network', 'float64'))),
  best32: trim(bestCentral(theoryOf('network', 'float32'))),
  engineStep: trim(2 ** -7),
};
