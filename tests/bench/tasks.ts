import { names, uniform, type WorkloadName } from './workloads.ts';

/** Operations measured by themselves: their sizes, inputs, and how many floating-point operations they take. */
export interface OperationTask {
  kind: 'matmul' | 'conv2d' | 'exp' | 'tanh' | 'softmax';
  /** The shapes of the inputs; images (batch, height, width, in), filters (3, 3, in, out). */
  shapes: number[][];
  work: number;
}

const square = (n: number): OperationTask => ({
  kind: 'matmul',
  shapes: [
    [n, n],
    [n, n],
  ],
  work: 2 * n ** 3,
});

export const operations: Record<string, OperationTask> = {
  'matmul 64': square(64),
  'matmul 128': square(128),
  'matmul 256': square(256),
  'matmul 512': square(512),
  conv2d: {
    kind: 'conv2d',
    shapes: [
      [8, 32, 32, 32],
      [3, 3, 32, 32],
    ],
    work: 2 * 8 * 32 * 32 * 9 * 32 * 32,
  },
  exp: { kind: 'exp', shapes: [[256, 256]], work: 256 * 256 },
  tanh: { kind: 'tanh', shapes: [[256, 256]], work: 256 * 256 },
  softmax: { kind: 'softmax', shapes: [[256, 256]], work: 256 * 256 },
};

export const inputsOf = ({ shapes }: OperationTask): Float32Array[] =>
  shapes.map((shape, index) =>
    uniform(
      3 + index,
      shape.reduce((product, length) => product * length, 1),
      -3,
      3,
    ),
  );

export const isWorkload = (task: string): task is WorkloadName => names.includes(task as WorkloadName);

/** What is measured, in this order. `peak` is the machine's own limit: multiply-and-add, fused and apart. */
export const tasks = ['peak fused', 'peak apart', ...Object.keys(operations), ...names];
