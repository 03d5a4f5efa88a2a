import { readFileSync } from 'node:fs';
import { loadKernels } from '#engine/kernels/load.ts';
import { readingAccuracy, unseenDigits } from '#networks/digits/measure.ts';
import { loadDigits } from '#networks/digits/network.ts';
import { mnistDigits, uciDigits } from '../../src/cli/train/realDigits.ts';

/**
 * How well the book's network, which was trained on generated digits alone (`npm run train:digits`), reads real ones:
 *
 *     npm run measure:digits -- [MNIST's images.idx labels.idx]
 */
await loadKernels('simd');
const weights = new URL('../../src/networks/digits/weights.safetensors', import.meta.url);
const { network, metadata } = loadDigits(readFileSync(weights));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
console.log(`trained on ${metadata.get('recipe')}`);
console.log(`generated, unseen: ${percent(readingAccuracy(network, unseenDigits()))}`);

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
