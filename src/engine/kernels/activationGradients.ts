import { heap } from '../memory/heap.ts';
import type { Gradient } from './kernels.ts';

export const tanhGradient: Gradient = (n, y, g, dx, add) => {
  const { floats } = heap;
  y >>= 2;
  g >>= 2;
  dx >>= 2;
  for (let i = 0; i < n; i++) {
    const part = floats[g + i]! * (1 - floats[y + i]! * floats[y + i]!);
    floats[dx + i] = add ? floats[dx + i]! + part : part;
  }
};

export const sigmoidGradient: Gradient = (n, y, g, dx, add) => {
  const { floats } = heap;
  y >>= 2;
  g >>= 2;
  dx >>= 2;
  for (let i = 0; i < n; i++) {
    const part = floats[g + i]! * floats[y + i]! * (1 - floats[y + i]!);
    floats[dx + i] = add ? floats[dx + i]! + part : part;
  }
};

/** Chooses instead of multiplying, so that an infinite gradient leaves a 0 where relu was flat. */
export const reluGradient: Gradient = (n, y, g, dx, add) => {
  const { floats } = heap;
  y >>= 2;
  g >>= 2;
  dx >>= 2;
  for (let i = 0; i < n; i++) {
    const part = floats[y + i]! <= 0 ? 0 : floats[g + i]!;
    floats[dx + i] = add ? floats[dx + i]! + part : part;
  }
};
