// @ts-nocheck: the libraries are not part of the book's install.
// jax-js 0.1.25 on WebAssembly, compiled (`jit`) and eager. An array is used up by what takes it; `.ref` keeps it.
import { defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { type WorkloadName, workload } from '../workloads.ts';

type A = any;

const dense = (x: A, w: A, b: A) => np.add(np.matmul(x, w), b);
const crossEntropy = (logits: A, oneHot: A) => np.mean(np.sum(np.multiply(nn.logSoftmax(logits), oneHot), -1)).mul(-1);
const mse = (y: A, targets: A) => np.mean(np.square(np.subtract(y, targets)));
/** Channels first, filters OIHW, as `lax.conv` wants them. */
const conv = (x: A, w: A, b: A, stride: number, padding: number) =>
  np.add(
    lax.convGeneralDilated(
      x,
      w,
      [stride, stride],
      [
        [padding, padding],
        [padding, padding],
      ],
    ),
    b.reshape([1, -1, 1, 1]),
  );
const pool = (x: A) => {
  const [n, c, h, w] = x.shape;
  return np.max(np.max(x.reshape([n, c, h / 2, 2, w / 2, 2]), 5), 3);
};

const losses: Record<WorkloadName, (p: A[], x: A, y: A) => A> = {
  W1: ([w1, b1, w2, b2, w3, b3], x, y) =>
    crossEntropy(dense(np.tanh(dense(np.tanh(dense(x, w1, b1)), w2, b2)), w3, b3), y),
  W2: ([w1, b1, w2, b2], x, y) => crossEntropy(dense(nn.relu(dense(x, w1, b1)), w2, b2), y),
  W3: ([w1, b1, w2, b2, w3, b3], x, y) => {
    const h = pool(nn.relu(conv(pool(nn.relu(conv(x, w1, b1, 1, 1))), w2, b2, 1, 1)));
    return crossEntropy(dense(h.reshape([32, 784]), w3, b3), y);
  },
  W4: (p, x, y) => {
    let h = x;
    [2, 2, 2, 1].forEach((stride, layer) => {
      h = nn.relu(conv(h, p[2 * layer], p[2 * layer + 1], stride, 1));
    });
    return mse(conv(h, p[8], p[9], 1, 0), y);
  },
  W5: ([wx, wh, b], x, y) => {
    let h: A = np.zeros([16, 64]);
    let c: A = np.zeros([16, 64]);
    const all = np.add(np.matmul(x.reshape([32 * 16, 32]), wx), b).reshape([32, 16, 256]);
    const outputs: A[] = [];
    for (let t = 0; t < 32; t++) {
      const gates = np.add(all.ref.slice(t), np.matmul(h, wh.ref));
      const part = (k: number) => gates.ref.slice([], [64 * k, 64 * (k + 1)]);
      const [i, f, g, o] = [nn.sigmoid(part(0)), nn.sigmoid(part(1)), np.tanh(part(2)), nn.sigmoid(part(3))];
      gates.dispose();
      c = np.add(np.multiply(f, c), np.multiply(i, g));
      h = np.multiply(o, np.tanh(c.ref));
      outputs.push(h.ref);
    }
    all.dispose();
    wh.dispose();
    h.dispose();
    c.dispose();
    return mse(np.stack(outputs), y);
  },
};

export async function startJax(): Promise<void> {
  await init('wasm');
  defaultDevice('wasm');
}

export function jaxStep(name: WorkloadName, isCompiled: boolean): () => unknown {
  const { input, labels, targets, parameters, optimizer } = workload(name);
  const { kind, learningRate } = optimizer;
  const first = (x: A) => np.transpose(x, [0, 3, 1, 2]);
  const array = (data: Float32Array, shape: number[]) => np.array(data as Float32Array<ArrayBuffer>).reshape(shape);
  const isImages = input.shape.length === 4;
  const x: A = isImages ? first(array(input.data, input.shape)) : array(input.data, input.shape);
  let y: A;
  if (labels) {
    const classes = parameters.at(-1)!.shape[0]!;
    const hot = new Float32Array(labels.length * classes);
    labels.forEach((label, row) => {
      hot[row * classes + label] = 1;
    });
    y = array(hot, [labels.length, classes]);
  } else y = isImages ? first(array(targets!.data, targets!.shape)) : array(targets!.data, targets!.shape);

  let p: A[] = parameters.map(({ data, shape }) =>
    shape.length === 4 ? np.transpose(array(data, shape), [3, 2, 0, 1]) : array(data, shape),
  );
  let m: A[] = parameters.map((_, i) => np.zeros(p[i].shape));
  let v: A[] = parameters.map((_, i) => np.zeros(p[i].shape));
  const gradients = valueAndGrad(losses[name] as A);
  const update = (p: A[], m: A[], v: A[], x: A, y: A): A => {
    const [loss, g] = gradients(
      p.map((one) => one.ref),
      x,
      y,
    ) as [A, A[]];
    if (kind === 'sgd') return [loss, p.map((one, i) => one.sub(g[i].mul(learningRate))), m, v];
    if (kind === 'momentum') {
      const velocity = m.map((one, i) => one.mul(0.9).add(g[i]));
      return [loss, p.map((one, i) => one.sub(velocity[i].ref.mul(learningRate))), velocity, v];
    }
    // Without the correction of the first steps, which costs nothing to speak of.
    const means = m.map((one, i) => one.mul(0.9).add(g[i].ref.mul(0.1)));
    const squares = v.map((one, i) => one.mul(0.999).add(np.square(g[i]).mul(0.001)));
    const next = p.map((one, i) => one.sub(means[i].ref.mul(learningRate).div(np.sqrt(squares[i].ref).add(1e-8))));
    return [loss, next, means, squares];
  };
  const step: A = isCompiled ? jit(update as A) : update;
  return () => {
    const [loss, nextP, nextM, nextV] = step(p, m, v, x.ref, y.ref);
    [p, m, v] = [nextP, nextM, nextV];
    return loss.dataSync()[0];
  };
}
