import { heap } from '../memory/heap.ts';
import type { ConvolutionKernels } from './kernels.ts';

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
  const { floats, integers } = heap;
  pixelTable >>= 2;
  rowTable >>= 2;
  w >>= 2;
  bias >>= 2;
  y >>= 2;
  for (let p = 0; p < pixels; p++) {
    const window = x + integers[pixelTable + p]!;
    for (let c = 0; c < channels; c++) {
      let total = bias ? floats[bias + c]! : 0;
      let filter = w + c;
      for (let r = 0; r < rows; r++) {
        const from = (window + integers[rowTable + r]!) >> 2;
        for (let q = 0; q < run; q++) {
          total += floats[from + q]! * floats[filter]!;
          filter += channels;
        }
      }
      floats[y++] = relu ? Math.max(total, 0) : total;
    }
  }
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
  const { floats, integers } = heap;
  pixelTable >>= 2;
  rowTable >>= 2;
  g >>= 2;
  dw >>= 2;
  for (let r = 0; r < rows; r++) {
    for (let q = 0; q < run; q++) {
      const place = x + integers[rowTable + r]! + 4 * q;
      for (let c = 0; c < channels; c++) {
        let total = add ? floats[dw]! : 0;
        for (let p = 0; p < pixels; p++) {
          total += floats[(place + integers[pixelTable + p]!) >> 2]! * floats[g + p * channels + c]!;
        }
        floats[dw++] = total;
      }
    }
  }
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
  const { floats, integers } = heap;
  pixelTable >>= 2;
  rowTable >>= 2;
  g >>= 2;
  w >>= 2;
  for (let p = 0; p < pixels; p++) {
    let filter = w;
    for (let r = 0; r < rows; r++) {
      const to = (dx + integers[pixelTable + p]! + integers[rowTable + r]!) >> 2;
      for (let q = 0; q < run; q++) {
        let total = 0;
        for (let c = 0; c < channels; c++) total += floats[g + c]! * floats[filter++]!;
        floats[to + q]! += total;
      }
    }
    g += channels;
  }
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
