import { heap } from '../memory/heap.ts';
import type { PoolingKernels, Window } from './kernels.ts';

/** Visits the windows in the order of the output. Rows `top` to `bottom` and columns `left` to `right` are inside. */
function eachWindow(
  window: Window,
  visit: (image: number, top: number, bottom: number, left: number, right: number) => void,
): void {
  const [batch, height, width, channels, tall, wide, strideY, strideX, paddingY, paddingX, outHeight, outWidth] =
    window;
  for (let image = 0; image < batch; image++) {
    for (let i = 0; i < outHeight; i++) {
      const y = i * strideY - paddingY;
      for (let j = 0; j < outWidth; j++) {
        const x = j * strideX - paddingX;
        const bottom = Math.min(y + tall, height);
        const right = Math.min(x + wide, width);
        visit(image * height * width * channels, Math.max(y, 0), bottom, Math.max(x, 0), right);
      }
    }
  }
}

export const maxPool: PoolingKernels['maxPool'] = (...call) => {
  const { floats, integers } = heap;
  const window = call.slice(0, 12) as Window;
  const [, , width, channels] = window;
  const x = call[12] >> 2;
  let y = call[13] >> 2;
  let index = call[14] >> 2;
  eachWindow(window, (image, top, bottom, left, right) => {
    for (let c = 0; c < channels; c++) {
      let place = image + (top * width + left) * channels + c;
      let largest = -Infinity;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const here = image + (row * width + column) * channels + c;
          const value = floats[x + here]!;
          if (value > largest || Number.isNaN(value)) {
            largest = value;
            place = here;
          }
        }
      }
      floats[y++] = largest;
      integers[index++] = place;
    }
  });
};

export const maxPoolGradient: PoolingKernels['maxPoolGradient'] = (...call) => {
  const { floats, integers } = heap;
  const [batch, height, width, channels, , , , , , , outHeight, outWidth] = call;
  const [index, g, dx] = [call[12] >> 2, call[13] >> 2, call[14] >> 2];
  if (!call[15]) floats.fill(0, dx, dx + batch * height * width * channels);
  const count = batch * outHeight * outWidth * channels;
  for (let i = 0; i < count; i++) floats[dx + integers[index + i]!]! += floats[g + i]!;
};

export const sumPool: PoolingKernels['sumPool'] = (...call) => {
  const { floats } = heap;
  const window = call.slice(0, 12) as Window;
  const [, , width, channels] = window;
  const scale = call[12];
  const x = call[13] >> 2;
  let y = call[14] >> 2;
  eachWindow(window, (image, top, bottom, left, right) => {
    for (let c = 0; c < channels; c++) {
      let total = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          total += floats[x + image + (row * width + column) * channels + c]!;
        }
      }
      floats[y++] = total * scale;
    }
  });
};

export const sumPoolGradient: PoolingKernels['sumPoolGradient'] = (...call) => {
  const { floats } = heap;
  const window = call.slice(0, 12) as Window;
  const [, , width, channels] = window;
  const scale = call[12];
  let g = call[13] >> 2;
  const dx = call[14] >> 2;
  eachWindow(window, (image, top, bottom, left, right) => {
    for (let c = 0; c < channels; c++) {
      const part = floats[g++]! * scale;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          floats[dx + image + (row * width + column) * channels + c]! += part;
        }
      }
    }
  });
};
