import { createRandom, tensor, xavierUniform } from '#engine';
import { type KernelSet, loadKernels } from '#engine/kernels/load.ts';
import { PerceptronTraining } from '#engine/training/perceptron.ts';
import { interleave, median, type Run, ratio, timed } from '../measure.ts';
import { plainNetwork, updatePlain } from './plainNetwork.ts';

/** What is trained: tanh units, points of the plane, one batch after the other. */
export const tasks = {
  '2-4-2-1, batch 10': { sizes: [2, 4, 2, 1], batch: 10, atLeast: 1.5 },
  '2-8-8-2, batch 32': { sizes: [2, 8, 8, 2], batch: 32, atLeast: 15 },
};
export type Task = keyof typeof tasks;

const count = 256;
const learningRate = 0.03;

/** One update of the plain network, its batch copied in as the engine's is. */
function plainUpdate(sizes: readonly number[], batch: number): () => void {
  const random = createRandom('plain');
  const network = plainNetwork(sizes, () => random.uniform(-0.5, 0.5));
  const outputs = sizes.at(-1)!;
  const inputs = Float64Array.from({ length: 2 * count }, () => random.uniform(-1, 1));
  const targets = Float64Array.from({ length: outputs * count }, () => random.integer(0, 2) * 2 - 1);
  const [x, y] = [new Float64Array(2 * batch), new Float64Array(outputs * batch)];
  let first = 0;
  return () => {
    copy(inputs, 2, first, x);
    copy(targets, outputs, first, y);
    updatePlain(network, x, y, batch, learningRate);
    first = (first + batch) % (count - batch);
  };
}

/** One update by the engine; with one output by the logistic loss, with two by softmax and cross-entropy. */
function engineUpdate(sizes: readonly number[], batch: number): () => void {
  const random = createRandom('engine');
  const outputs = sizes.at(-1)!;
  const layers = sizes.slice(1).map((size, i) => ({
    weight: xavierUniform([sizes[i]!, size], random),
    bias: tensor(new Float32Array(size)),
  }));
  const training = new PerceptronTraining(layers, 'tanh', outputs === 1 ? 'logistic' : 'softmax', batch);
  const inputs = Float32Array.from({ length: 2 * count }, () => random.uniform(-1, 1));
  const labels = Uint8Array.from({ length: count }, () => random.integer(0, 2));
  const targets = Float32Array.from({ length: outputs * count }, (_, i) => {
    return outputs === 1 ? labels[i]! : Number(labels[Math.floor(i / 2)] === i % 2);
  });
  let first = 0;
  return () => {
    copy(inputs, 2, first, training.x.data);
    copy(targets, outputs, first, training.y.data);
    training.update(batch, { learningRate });
    first = (first + batch) % (count - batch);
  };
}

function copy(
  from: Float32Array | Float64Array,
  width: number,
  first: number,
  to: { [i: number]: number; length: number },
) {
  for (let i = 0, at = first * width; i < to.length; i++) to[i] = from[at++]!;
}

export interface Result {
  task: Task;
  kernels: string;
  /** Updates a second. */
  plain: number;
  engine: number;
  ratio: number;
}

/** Both contestants at every task, in turn, so that what disturbs the machine disturbs both. */
export async function compare(set: KernelSet, rounds: number): Promise<Result[]> {
  const kernels = await loadKernels(set);
  const results: Result[] = [];
  for (const task of Object.keys(tasks) as Task[]) {
    const { sizes, batch } = tasks[task];
    const contestants = new Map<string, Run>([
      ['plain', timed(plainUpdate(sizes, batch))],
      ['engine', timed(engineUpdate(sizes, batch))],
    ]);
    const times = await interleave(contestants, rounds);
    const [plain, engine] = [times.get('plain')!, times.get('engine')!];
    results.push({ task, kernels, plain: 1 / median(plain), engine: 1 / median(engine), ratio: ratio(engine, plain) });
  }
  return results;
}
