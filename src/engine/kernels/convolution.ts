import { heap } from '../memory/heap.ts';
import type { ConvolutionKernels } from './kernels.ts';
import { clamp, multiply } from './matmul.ts';

/** How many windows are laid out side by side at a time. */
const BLOCK = 64;

/**
 * Calls `work` for block after block of windows with room for a matrix that has a row for each of them (Chellapilla,
 * Puri and Simard 2006), and with where each of their runs begins in the images.
 */
function eachBlock(
  call: { pixels: number; run: number; rows: number; x: number; pixelTable: number; rowTable: number },
  work: (first: number, count: number, windows: Float32Array, placeOf: (row: number, r: number) => number) => void,
): void {
  const { pixels, run, rows, x, pixelTable, rowTable } = call;
  const { integers } = heap;
  const windows = new Float32Array(Math.min(BLOCK, pixels) * rows * run);
  for (let first = 0; first < pixels; first += BLOCK) {
    work(first, Math.min(BLOCK, pixels - first), windows, (row, r) => {
      return (x + integers[(pixelTable >> 2) + first + row]! + integers[(rowTable >> 2) + r]!) >> 2;
    });
  }
}

/** Copies the windows' entries into the matrix. */
function gatherWindows(
  count: number,
  run: number,
  rows: number,
  windows: Float32Array,
  placeOf: (row: number, r: number) => number,
): void {
  const { floats } = heap;
  let to = 0;
  for (let row = 0; row < count; row++) {
    for (let r = 0; r < rows; r++) {
      const from = placeOf(row, r);
      for (let q = 0; q < run; q++) windows[to++] = floats[from + q]!;
    }
  }
}

export const convolve: ConvolutionKernels['convolve'] = (
  pixels,
  channels,
  run,
  rows,
  x,
  pixelTable,
  rowTable,
  w,
  bias,
  relu,
  y,
) => {
  const { floats } = heap;
  const size = rows * run;
  eachBlock({ pixels, run, rows, x, pixelTable, rowTable }, (first, count, windows, placeOf) => {
    gatherWindows(count, run, rows, windows, placeOf);
    const to = (y >> 2) + first * channels;
    multiply(count, size, channels, windows, 0, size, 1, floats, w >> 2, channels, 1, bias >> 2, floats, to, 0);
    if (relu) clamp(floats, to, count * channels);
  });
};

export const convolveWeights: ConvolutionKernels['convolveWeights'] = (
  pixels,
  channels,
  run,
  rows,
  x,
  pixelTable,
  rowTable,
  g,
  dw,
  add,
) => {
  const { floats } = heap;
  const size = rows * run;
  if (!add) floats.fill(0, dw >> 2, (dw >> 2) + size * channels);
  eachBlock({ pixels, run, rows, x, pixelTable, rowTable }, (first, count, windows, placeOf) => {
    gatherWindows(count, run, rows, windows, placeOf);
    const from = (g >> 2) + first * channels;
    multiply(size, count, channels, windows, 0, 1, size, floats, from, channels, 1, 0, floats, dw >> 2, 1);
  });
};

export const convolveInput: ConvolutionKernels['convolveInput'] = (
  pixels,
  channels,
  run,
  rows,
  dx,
  pixelTable,
  rowTable,
  g,
  w,
) => {
  const { floats } = heap;
  const size = rows * run;
  eachBlock({ pixels, run, rows, x: dx, pixelTable, rowTable }, (first, count, windows, placeOf) => {
    const gradients = (g >> 2) + first * channels;
    multiply(count, channels, size, floats, gradients, channels, 1, floats, w >> 2, 1, channels, 0, windows, 0, 0);
    let from = 0;
    for (let row = 0; row < count; row++) {
      for (let r = 0; r < rows; r++) {
        const to = placeOf(row, r);
        for (let q = 0; q < run; q++) floats[to + q]! += windows[from++]!;
      }
    }
  });
};

export const pad: ConvolutionKernels['pad'] = (
  images,
  depth,
  height,
  row,
  aroundDepth,
  aroundHeight,
  aroundRow,
  x,
  y,
) => {
  const { floats } = heap;
  x >>= 2;
  y >>= 2;
  const line = row + 2 * aroundRow;
  const plane = line * (height + 2 * aroundHeight);
  const image = plane * (depth + 2 * aroundDepth);
  floats.fill(0, y, y + images * image);
  for (let i = 0; i < images; i++) {
    for (let d = 0; d < depth; d++) {
      for (let h = 0; h < height; h++) {
        const to = y + i * image + (d + aroundDepth) * plane + (h + aroundHeight) * line + aroundRow;
        for (let q = 0; q < row; q++) floats[to + q] = floats[x++]!;
      }
    }
  }
};

export const unpad: ConvolutionKernels['unpad'] = (
  images,
  depth,
  height,
  row,
  aroundDepth,
  aroundHeight,
  aroundRow,
  x,
  y,
  add,
) => {
  const { floats } = heap;
  x >>= 2;
  y >>= 2;
  const line = row + 2 * aroundRow;
  const plane = line * (height + 2 * aroundHeight);
  const image = plane * (depth + 2 * aroundDepth);
  for (let i = 0; i < images; i++) {
    for (let d = 0; d < depth; d++) {
      for (let h = 0; h < height; h++) {
        const from = x + i * image + (d + aroundDepth) * plane + (h + aroundHeight) * line + aroundRow;
        for (let q = 0; q < row; q++) {
          const part = floats[from + q]!;
          floats[y] = add ? floats[y]! + part : part;
          y++;
        }
      }
    }
  }
};
