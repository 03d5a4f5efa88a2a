import { heap } from '../memory/heap.ts';
import type { CrossEntropyKernels } from './kernels.ts';

/** Writes exp(x − largest) and returns its sum and the largest. */
function exponentials(classes: number, x: number, y: number): { sum: number; largest: number } {
  const { floats } = heap;
  let largest = -Infinity;
  for (let k = 0; k < classes; k++) largest = Math.max(largest, floats[x + k]!);
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += floats[y + k] = Math.exp(floats[x + k]! - largest);
  return { sum, largest };
}

export const crossEntropy: CrossEntropyKernels['crossEntropy'] = (rows, classes, x, labels, losses, p) => {
  const { floats, integers } = heap;
  x >>= 2;
  labels >>= 2;
  losses >>= 2;
  p >>= 2;
  for (let row = 0; row < rows; row++) {
    const { sum, largest } = exponentials(classes, x, p);
    for (let k = 0; k < classes; k++) floats[p + k]! /= sum;
    floats[losses + row] = Math.log(sum) - (floats[x + integers[labels + row]!]! - largest);
    x += classes;
    p += classes;
  }
};

export const crossEntropyGradient: CrossEntropyKernels['crossEntropyGradient'] = (
  rows,
  classes,
  p,
  labels,
  g,
  dx,
  add,
) => {
  const { floats, integers } = heap;
  p >>= 2;
  labels >>= 2;
  g >>= 2;
  dx >>= 2;
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < classes; k++) {
      const part = (floats[p++]! - (k === integers[labels + row] ? 1 : 0)) * floats[g + row]!;
      floats[dx] = add ? floats[dx]! + part : part;
      dx++;
    }
  }
};
