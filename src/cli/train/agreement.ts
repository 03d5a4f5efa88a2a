import { writeFileSync } from 'node:fs';
import { toPyTorch } from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { type Accuracies, type AccuracyByKind, measure, measured, spreadOf } from '#networks/agreement/measure.ts';
import { type AgreementNetwork, type Kind, kinds, sizes } from '#networks/agreement/network.ts';
import { AgreementTraining, recipe } from '#networks/agreement/train.ts';
import { offerHelp } from '../help.ts';
import buildKernels from '../kernels.ts';

/**
 * `npm run train:agreement`: trains both networks by the recipe, from five seeds or as many as `-- --seeds 8` says, and
 * writes those of the recipe's own seed with the figures of all. Plain SIMD, so that every machine gets the same bits.
 */
offerHelp(`npm run train:agreement trains the two readers of chapter 23, and writes their weights and how often they are right.

  -- --seeds <number>     from how many seeds; 5 if left out`);

const file = new URL('../../networks/agreement/weights.safetensors', import.meta.url);
const option = process.argv.indexOf('--seeds');
const runs = option === -1 ? 5 : Number(process.argv[option + 1]);
if (!(Number.isInteger(runs) && runs > 0)) {
  throw new RangeError(`train:agreement: not a number of seeds: ${process.argv[option + 1]}; give 1 or more`);
}

await buildKernels();
const kernels = await loadKernels('simd');
if (kernels !== 'simd') {
  throw new Error(`train:agreement: no SIMD kernels: ${kernels}; use a Node with WebAssembly SIMD`);
}

function train(kind: Kind, seed: string): AgreementNetwork {
  const training = new AgreementTraining(kind, seed);
  while (training.steps < recipe.steps) training.update();
  training.dispose();
  return training.network;
}

const percents = (shares: readonly number[]) => shares.map((share) => (100 * share).toFixed(1).padStart(5)).join(' ');
const report = (title: string, { mixed, opposed }: Accuracies) =>
  console.log(`${title}: any number ${percents(mixed)}; all opposed ${percents(opposed)}`);

console.log(`Percent of ${measured.sentences} unseen sentences, by nouns between: ${measured.between.join(', ')}`);
const networks = new Map<Kind, AgreementNetwork>();
const all: AccuracyByKind[] = [];
for (let run = 0; run < runs; run++) {
  const seed = run === 0 ? recipe.seed : `${recipe.seed}, run ${run + 1}`;
  const figures = {} as AccuracyByKind;
  for (const kind of kinds) {
    const network = train(kind, seed);
    figures[kind] = measure(network);
    report(`${kind}, seed "${seed}"`, figures[kind]);
    if (run === 0) networks.set(kind, network);
  }
  all.push(figures);
}

const tensors = kinds.flatMap((kind) =>
  [...toPyTorch(networks.get(kind)!)].map(([name, tensor]) => [`${kind}.${name}`, tensor] as const),
);
const parameters = (kind: Kind) => networks.get(kind)!.parameters();
const count = (kind: Kind) => parameters(kind).reduce((sum, { size }) => sum + size, 0);
const bytes = writeSafetensors(new Map(tensors), {
  recipe: JSON.stringify({ ...recipe, kernels }),
  seed: recipe.seed,
  sizes: JSON.stringify(sizes),
  parameters: JSON.stringify({ lstm: count('lstm'), rnn: count('rnn') }),
  measured: JSON.stringify(measured),
  accuracy: JSON.stringify(all[0]),
  runs: String(runs),
  spread: JSON.stringify(spreadOf(all), (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)),
});
writeFileSync(file, bytes);
console.log(`${bytes.length} bytes written`);
