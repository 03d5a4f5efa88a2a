import { operations } from './tasks.ts';

/** A bar: how many times as fast as another, or which part of the machine's peak. */
export interface Gate {
  task: string;
  contestant: string;
  against: string;
  atLeast: number;
}

const gate = (task: string, against: string, atLeast: number, contestant = 'relaxed'): Gate => ({
  task,
  contestant,
  against,
  atLeast,
});

const products = ['matmul 128', 'matmul 256', 'matmul 512'];

export const gates: Gate[] = [
  gate('W1', 'convnetjs', 10),
  gate('W1', 'jax-js jit', 70),
  gate('W1', 'tfjs wasm', 70),
  gate('W1', 'tfjs cpu', 70),
  gate('W2', 'jax-js jit', 2.2),
  gate('W2', 'tfjs wasm', 9),
  gate('W2', 'PyTorch', 1),
  gate('W3', 'convnetjs', 40),
  gate('W3', 'jax-js jit', 70),
  gate('W3', 'PyTorch', 1.2),
  gate('W4', 'convnetjs', 45),
  gate('W4', 'jax-js jit', 130),
  gate('W5', 'jax-js jit', 7),
  gate('W5', 'tfjs wasm', 15),
  gate('W5', 'PyTorch', 1.8),
  ...products.flatMap((task) => [gate(task, 'peak fused', 0.75), gate(task, 'tfjs wasm', 1.3)]),
  gate('conv2d', 'peak fused', 0.7),
  gate('conv2d', 'tfjs wasm', 1.5),
  gate('exp', 'tfjs wasm', 5),
  gate('tanh', 'tfjs wasm', 20),
  gate('softmax', 'tfjs wasm', 1),
  gate('W2', 'jax-js jit', 1.8, 'simd'),
  gate('W1', 'convnetjs', 3, 'reference'),
  gate('W3', 'convnetjs', 4, 'reference'),
  gate('W4', 'convnetjs', 4, 'reference'),
  gate('first step of W2', 'tfjs wasm', 2.5),
];

/** What a task would take at the machine's peak, by the seconds that one call of peak.ts takes. */
export const atPeak = (task: string, peakSeconds: number, peakWork: number): number =>
  (peakSeconds * (operations[task]?.work ?? Number.NaN)) / peakWork;
