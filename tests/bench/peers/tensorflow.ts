// @ts-nocheck: the libraries are not part of the book's install.
// TensorFlow.js 4.22.0, its plain and its WebAssembly backend (SIMD, one thread).
import '@tensorflow/tfjs-backend-cpu';
import * as wasm from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { inputsOf, type OperationTask } from '../tasks.ts';
import { type WorkloadName, workload } from '../workloads.ts';

type Parts = { x: tf.Tensor; labels: tf.Tensor; targets: tf.Tensor; p: tf.Variable[] };

const conv = (x: tf.Tensor, w: tf.Tensor, b: tf.Tensor, stride: number) =>
  tf.add(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, stride === 1 && w.shape[0] === 1 ? 'valid' : 1), b);
const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
const dense = (x: tf.Tensor, w: tf.Tensor, b: tf.Tensor) => tf.add(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D), b);
const crossEntropy = (logits: tf.Tensor, labels: tf.Tensor): tf.Scalar =>
  tf.losses.softmaxCrossEntropy(labels as tf.Tensor2D, logits as tf.Tensor2D);
const mse = (y: tf.Tensor, targets: tf.Tensor): tf.Scalar => tf.mean(tf.squaredDifference(y, targets));

const losses: Record<WorkloadName, (parts: Parts) => tf.Scalar> = {
  W1: ({ x, labels, p: [w1, b1, w2, b2, w3, b3] }) =>
    crossEntropy(dense(tf.tanh(dense(tf.tanh(dense(x, w1!, b1!)), w2!, b2!)), w3!, b3!), labels),
  W2: ({ x, labels, p: [w1, b1, w2, b2] }) => crossEntropy(dense(tf.relu(dense(x, w1!, b1!)), w2!, b2!), labels),
  W3: ({ x, labels, p: [w1, b1, w2, b2, w3, b3] }) => {
    const h = pool(tf.relu(conv(pool(tf.relu(conv(x, w1!, b1!, 1))), w2!, b2!, 1)));
    return crossEntropy(dense(tf.reshape(h, [x.shape[0]!, -1]), w3!, b3!), labels);
  },
  W4: ({ x, targets, p }) => {
    let h = x;
    [2, 2, 2, 1].forEach((stride, layer) => {
      h = tf.relu(conv(h, p[2 * layer]!, p[2 * layer + 1]!, stride));
    });
    return mse(conv(h, p[8]!, p[9]!, 1), targets);
  },
  W5: ({ x, targets, p: [wx, wh, b] }) => {
    let [h, c]: tf.Tensor[] = [tf.zeros([16, 64]), tf.zeros([16, 64])];
    const outputs = tf.unstack(x).map((now) => {
      const gates = tf.add(
        tf.add(tf.matMul(now as tf.Tensor2D, wx as tf.Tensor2D), tf.matMul(h as tf.Tensor2D, wh as tf.Tensor2D)),
        b!,
      );
      const [i, f, g, o] = tf.split(gates, 4, 1);
      c = tf.add(tf.mul(tf.sigmoid(f!), c!), tf.mul(tf.sigmoid(i!), tf.tanh(g!)));
      h = tf.mul(tf.sigmoid(o!), tf.tanh(c));
      return h;
    });
    return mse(tf.stack(outputs), targets);
  },
};

/** One backend a page or process: `files` is where its WebAssembly lies. */
export async function startTensorFlow(backend: 'cpu' | 'wasm', files: string): Promise<void> {
  wasm.setWasmPaths(files);
  wasm.setThreadsCount(1);
  await tf.setBackend(backend);
  await tf.ready();
}

export function tensorflowStep(name: WorkloadName): () => unknown {
  const { input, labels, targets, parameters, optimizer } = workload(name);
  const { learningRate } = optimizer;
  const p = parameters.map(({ data, shape }) => tf.variable(tf.tensor(data, shape)));
  const classes = parameters.at(-1)!.shape[0]!;
  const parts: Parts = {
    x: tf.tensor(input.data, input.shape),
    labels: labels ? tf.oneHot(tf.tensor1d(labels, 'int32'), classes) : tf.scalar(0),
    targets: targets ? tf.tensor(targets.data, targets.shape) : tf.scalar(0),
    p,
  };
  const made =
    optimizer.kind === 'adam'
      ? tf.train.adam(learningRate)
      : optimizer.kind === 'sgd'
        ? tf.train.sgd(learningRate)
        : tf.train.momentum(learningRate, 0.9);
  return () => {
    const loss = made.minimize(() => losses[name](parts), true, p)!;
    const value = loss.dataSync()[0];
    loss.dispose();
    return value;
  };
}

/** One operation by itself. */
export function tensorflowOperation(task: OperationTask): () => unknown {
  const [a, b] = inputsOf(task).map((data, index) => tf.tensor(data, task.shapes[index]!)) as [tf.Tensor, tf.Tensor];
  const calls: Record<OperationTask['kind'], () => tf.Tensor> = {
    matmul: () => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D),
    conv2d: () => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same'),
    exp: () => tf.exp(a),
    tanh: () => tf.tanh(a),
    softmax: () => tf.softmax(a as tf.Tensor2D),
  };
  return () => calls[task.kind]().dispose();
}
