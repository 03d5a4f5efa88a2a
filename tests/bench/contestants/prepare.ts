import { type KernelSet, loadKernels } from '#engine/kernels/load.ts';
import { isWorkload, operations } from '../tasks.ts';
import { engineStep } from './engine.ts';
import { engineOperation } from './operations.ts';

export const ours = ['relaxed', 'simd', 'reference'] as const;
export const peers = ['jax-js jit', 'jax-js eager', 'tfjs wasm', 'tfjs cpu', 'convnetjs'] as const;
export const contestants = [...ours, ...peers] as const;
export type Contestant = (typeof contestants)[number];

/** A function that does a task once, or null for what the contestant can't do. `files` is where tfjs has its wasm. */
export async function prepare(contestant: Contestant, task: string, files: string): Promise<(() => unknown) | null> {
  if (task.startsWith('peak')) return null;
  if ((ours as readonly string[]).includes(contestant)) {
    const loaded = await loadKernels(contestant as KernelSet);
    if (loaded !== contestant) return null;
    return isWorkload(task) ? engineStep(task) : engineOperation(operations[task]!);
  }
  if (contestant === 'convnetjs') {
    const { convnetStep } = await import('../peers/convnet.ts');
    return isWorkload(task) ? convnetStep(task) : null;
  }
  if (contestant === 'tfjs wasm' || contestant === 'tfjs cpu') {
    const backend = contestant === 'tfjs wasm' ? 'wasm' : 'cpu';
    const { startTensorFlow, tensorflowOperation, tensorflowStep } = await import('../peers/tensorflow.ts');
    await startTensorFlow(backend, files);
    return isWorkload(task) ? tensorflowStep(task) : tensorflowOperation(operations[task]!);
  }
  const { jaxStep, startJax } = await import('../peers/jax.ts');
  await startJax();
  return isWorkload(task) ? jaxStep(task, contestant === 'jax-js jit') : null;
}

/** Does tasks by name and times them; remembers those that it has begun. */
export function runner(contestant: Contestant, files: string): (task: string, times: number) => Promise<number | null> {
  const begun = new Map<string, (() => unknown) | null>();
  return async (task, times) => {
    if (!begun.has(task)) {
      // A peer that isn't installed, or fails at a task, can't do it.
      const step = await prepare(contestant, task, files).catch(() => null);
      begun.clear();
      begun.set(task, works(step) ? step : null);
    }
    const step = begun.get(task)!;
    if (!step) return null;
    const start = performance.now();
    for (let i = 0; i < times; i++) step();
    return (performance.now() - start) / 1000;
  };
}

function works(step: (() => unknown) | null): boolean {
  try {
    step?.();
    return true;
  } catch {
    return false;
  }
}
