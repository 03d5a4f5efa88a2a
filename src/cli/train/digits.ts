import { writeFileSync } from 'node:fs';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { readingAccuracy, unseenDigits } from '#networks/digits/measure.ts';
import { describe, recipe, trainDigits } from '#networks/digits/train.ts';
import { offerHelp } from '../help.ts';
import { uciDigits } from './realDigits.ts';

/** `npm run train:digits`: trains the reader of digits, measures it, and writes its weights. A minute or two. */
offerHelp('npm run train:digits trains the reader of digits, a minute or two, measures it and writes its weights.');

const file = new URL('../../networks/digits/weights.safetensors', import.meta.url);
const kernels = await loadKernels('simd');
if (kernels !== 'simd') {
  throw new Error(`train:digits: kernels: ${kernels}; only WebAssembly with SIMD gives the same bits everywhere`);
}
const start = performance.now();
const network = trainDigits(recipe);
console.log(`trained on ${describe(recipe)} (${((performance.now() - start) / 1000).toFixed(0)} s)`);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const generated = readingAccuracy(network, unseenDigits());
console.log(`generated digits, 2,000 unseen: ${percent(generated)}`);
const real = uciDigits();
if (real) {
  const uci = readingAccuracy(network, real);
  console.log(`UCI's 1,797 digits of 8 × 8: ${percent(uci)}`);
  const bytes = writeSafetensors(network.namedTensors(), {
    recipe: describe(recipe),
    seed: String(recipe.seed),
    generatedAccuracy: generated.toFixed(4),
    uciAccuracy: uci.toFixed(4),
  });
  writeFileSync(file, bytes);
  console.log(`weights.safetensors: ${bytes.length} bytes`);
} else {
  console.log("UCI's digits: no Python with scikit-learn was found (Debian: python3-sklearn)");
  console.log('weights.safetensors: left as it is, for it states the accuracy on UCI’s digits');
}
