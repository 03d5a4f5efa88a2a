import { heap } from '../memory/heap.ts';
import type { UpdateKernels } from './kernels.ts';

export const addScaled: UpdateKernels['addScaled'] = (n, x, scale, y) => {
  const { floats } = heap;
  x >>= 2;
  y >>= 2;
  for (let i = 0; i < n; i++) floats[y + i]! += scale * floats[x + i]!;
};

export const momentum: UpdateKernels['momentum'] = (n, p, g, v, momentum, intake, velocityStep, gradientStep) => {
  const { floats } = heap;
  p >>= 2;
  g >>= 2;
  v >>= 2;
  for (let i = 0; i < n; i++) {
    const gradient = floats[g + i]!;
    const velocity = momentum * floats[v + i]! + intake * gradient;
    floats[v + i] = velocity;
    floats[p + i]! += velocityStep * velocity + gradientStep * gradient;
  }
};

export const rmsprop: UpdateKernels['rmsprop'] = (n, p, g, v, learningRate, decay, epsilon) => {
  const { floats } = heap;
  p >>= 2;
  g >>= 2;
  v >>= 2;
  for (let i = 0; i < n; i++) {
    const gradient = floats[g + i]!;
    const second = decay * floats[v + i]! + (1 - decay) * gradient * gradient;
    floats[v + i] = second;
    floats[p + i]! -= (learningRate * gradient) / (Math.sqrt(second) + epsilon);
  }
};

export const adam: UpdateKernels['adam'] = (n, p, g, m, v, learningRate, beta1, beta2, epsilon, mScale, vScale) => {
  const { floats } = heap;
  p >>= 2;
  g >>= 2;
  m >>= 2;
  v >>= 2;
  const step = learningRate * mScale;
  for (let i = 0; i < n; i++) {
    const gradient = floats[g + i]!;
    const first = beta1 * floats[m + i]! + (1 - beta1) * gradient;
    const second = beta2 * floats[v + i]! + (1 - beta2) * gradient * gradient;
    floats[m + i] = first;
    floats[v + i] = second;
    floats[p + i]! -= (step * first) / (Math.sqrt(second * vScale) + epsilon);
  }
};
