import { conv2d, exp, matmul, noGrad, scope, softmax, type Tensor, tanh, tensor } from '#engine';
import { inputsOf, type OperationTask } from '../tasks.ts';

const calls: Record<OperationTask['kind'], (a: Tensor, b: Tensor) => Tensor> = {
  matmul: (a, b) => matmul(a, b),
  conv2d: (a, b) => conv2d(a, b, null, { padding: 1 }),
  exp: (a) => exp(a),
  tanh: (a) => tanh(a),
  softmax: (a) => softmax(a),
};

/** One operation of the engine, without its gradient. */
export function engineOperation(task: OperationTask): () => unknown {
  const [a, b] = inputsOf(task).map((data, index) => tensor(data, { shape: task.shapes[index]! }));
  const call = calls[task.kind];
  return () => {
    scope(() => noGrad(() => call(a!, b ?? a!)) && 0);
  };
}
