import { heap } from '../memory/heap.ts';
import type { Gradient } from './kernels.ts';

const gradient = (slope: (y: number) => number): Gradient => {
  return (n, y, g, dx, add) => {
    const { floats } = heap;
    y >>= 2;
    g >>= 2;
    dx >>= 2;
    for (let i = 0; i < n; i++) {
      const part = floats[g + i]! * slope(floats[y + i]!);
      floats[dx + i] = add ? floats[dx + i]! + part : part;
    }
  };
};

export const tanhGradient = /* @__PURE__ */ gradient((y) => 1 - y * y);
export const sigmoidGradient = /* @__PURE__ */ gradient((y) => y * (1 - y));

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
