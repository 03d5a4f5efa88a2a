// @ts-nocheck: the libraries are not part of the book's install.
// convnetjs 0.3.0: one example at a time, in float64. It has no Adam; SGD in its place is less work, to its advantage.
import convnet from 'convnetjs';
import { type WorkloadName, workload } from '../workloads.ts';

const layers: Partial<Record<WorkloadName, object[]>> = {
  W1: [
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
    { type: 'fc', num_neurons: 8, activation: 'tanh' },
    { type: 'fc', num_neurons: 8, activation: 'tanh' },
    { type: 'softmax', num_classes: 2 },
  ],
  W2: [
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 784 },
    { type: 'fc', num_neurons: 128, activation: 'relu' },
    { type: 'softmax', num_classes: 10 },
  ],
  W3: [
    { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
    { type: 'conv', sx: 3, filters: 8, stride: 1, pad: 1, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'conv', sx: 3, filters: 16, stride: 1, pad: 1, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'softmax', num_classes: 10 },
  ],
  W4: [
    { type: 'input', out_sx: 64, out_sy: 64, out_depth: 3 },
    { type: 'conv', sx: 3, filters: 16, stride: 2, pad: 1, activation: 'relu' },
    { type: 'conv', sx: 3, filters: 32, stride: 2, pad: 1, activation: 'relu' },
    { type: 'conv', sx: 3, filters: 64, stride: 2, pad: 1, activation: 'relu' },
    { type: 'conv', sx: 3, filters: 64, stride: 1, pad: 1, activation: 'relu' },
    { type: 'conv', sx: 1, filters: 8, stride: 1, pad: 0 },
    { type: 'regression', num_neurons: 1 },
  ],
};

export function convnetStep(name: WorkloadName): (() => unknown) | null {
  const defs = layers[name];
  if (!defs) return null;
  const { input, labels, targets, optimizer } = workload(name);
  const net = new convnet.Net();
  net.makeLayers(defs);
  const batch = input.shape[0]!;
  const [height, width, depth] = input.shape.length === 4 ? input.shape.slice(1) : [1, 1, input.shape[1]!];
  const size = height! * width! * depth!;
  // Volumes lie row after row with channels last, as the engine's images do.
  const examples = Array.from({ length: batch }, (_, i) => {
    const volume = new convnet.Vol(width, height, depth, 0);
    volume.w.set(input.data.subarray(i * size, (i + 1) * size));
    return volume;
  });
  const momentum = optimizer.kind === 'momentum' ? 0.9 : 0;
  const options = { learning_rate: optimizer.learningRate, momentum, batch_size: batch, l2_decay: 0, method: 'sgd' };
  if (targets) return regressionStep(net, examples, targets.data, options);
  const trainer = new convnet.Trainer(net, options);
  return () => {
    for (const [i, example] of examples.entries()) trainer.train(example, labels![i]);
  };
}

/** Squared error on the last convolution's own output, where the library would put a dense layer before the loss. */
function regressionStep(net: any, examples: any[], targets: Float32Array, options: object): () => unknown {
  net.layers.splice(-2);
  const all = net.layers;
  const head = all.at(-1);
  let current = 0;
  const trainer = new convnet.Trainer(
    {
      forward: (x: any) => {
        let act = x;
        for (const layer of all) act = layer.forward(act, true);
        return act;
      },
      backward: () => {
        const { w, dw } = head.out_act;
        for (let i = 0; i < w.length; i++) dw[i] = (2 * (w[i] - targets[current * w.length + i]!)) / w.length;
        for (let i = all.length - 1; i >= 0; i--) all[i].backward();
        return 0;
      },
      getParamsAndGrads: () => all.flatMap((layer: any) => layer.getParamsAndGrads()),
    },
    options,
  );
  return () => {
    examples.forEach((example, i) => {
      current = i;
      trainer.train(example, 0);
    });
  };
}
