import { writeFileSync } from 'node:fs';
import { shapeNames } from '#engine/data/drawing/outlines.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { judging, measure, unseen } from '#networks/detector/evaluate.ts';
import { layout } from '#networks/detector/pictures.ts';
import { recipe, startTraining } from '#networks/detector/train.ts';
import { offerHelp } from '../help.ts';
import buildKernels from '../kernels.ts';

/** Trains the detector by its recipe and writes its weights. Plain SIMD, so that every machine gets the same bits. */
offerHelp('npm run train:detector trains the detector of chapter 19, some eight minutes, and writes its weights.');

const file = new URL('../../networks/detector/weights.safetensors', import.meta.url);
const reported = 500;

await buildKernels();
const kernels = await loadKernels('simd');
if (kernels !== 'simd')
  throw new Error(`train:detector: no SIMD kernels: ${kernels}; use a Node with WebAssembly SIMD`);

const training = startTraining();
const { detector } = training;
const start = performance.now();
const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
let sum = 0;
while (training.steps < recipe.steps) {
  sum += training.update();
  if (training.steps % reported !== 0) continue;
  const quick =
    training.steps % (4 * reported) === 0 ? `, mAP ${measure(detector, { scenes: 100 }).mean.toFixed(3)}` : '';
  console.log(`step ${training.steps} of ${recipe.steps}: loss ${(sum / reported).toFixed(4)}${quick}; ${seconds()}`);
  sum = 0;
}

const { mean, perClass } = measure(detector);
console.log(`mAP@0.5 on ${unseen.scenes} unseen scenes: ${mean.toFixed(4)}; ${seconds()}`);
shapeNames.forEach((name, k) => {
  console.log(`  ${name} ${perClass[k]!.toFixed(4)}`);
});
const bytes = writeSafetensors(detector.network.namedTensors(), {
  classes: shapeNames.join(','),
  recipe: JSON.stringify({ ...recipe, layout, kernels }),
  seed: recipe.seed,
  map: mean.toFixed(4),
  mapPerClass: perClass.map((precision) => precision.toFixed(4)).join(','),
  measured: JSON.stringify({ ...unseen, ...judging, iou: 0.5 }),
});
writeFileSync(file, bytes);
console.log(`${bytes.length} bytes written`);
