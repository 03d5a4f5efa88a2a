import { createRandom } from '#engine';
import { digits } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { readingAccuracy, trainReader } from './reader.ts';
import { mnistDigits, uciDigits } from './realDigits.ts';

/**
 * How well a network that was trained on generated digits alone reads real ones:
 *
 *     npm run measure:digits -- [MNIST's images.idx labels.idx]
 */
const kernels = await loadKernels('simd');
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const start = performance.now();
const network = trainReader({ count: 12_000, epochs: 8 });
console.log(`trained on 12,000 generated digits in ${((performance.now() - start) / 1000).toFixed(1)} s (${kernels})`);
console.log(`generated, unseen: ${percent(readingAccuracy(network, digits(2000, createRandom('unseen'))))}`);

const uci = uciDigits();
if (uci) console.log(`UCI's 1,797 digits of 8 × 8: ${percent(readingAccuracy(network, uci))}`);
else console.log("UCI's digits: skipped, as no Python with scikit-learn was found (Debian: python3-sklearn)");

const [images, labels] = process.argv.slice(2);
if (images && labels) {
  const mnist = await mnistDigits(images, labels);
  console.log(`MNIST, ${mnist.labels.length} digits: ${percent(readingAccuracy(network, mnist))}`);
} else {
  console.log('MNIST: skipped; pass the paths of its images and labels (IDX, .gz or not)');
}
