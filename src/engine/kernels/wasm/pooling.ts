import { select } from './vector';

/** Four channels at a time; the first of equal entries wins, and a NaN always. */
export function maxPool(
  batch: i32, height: i32, width: i32, channels: i32, windowHeight: i32, windowWidth: i32,
  strideY: i32, strideX: i32, paddingY: i32, paddingX: i32, outHeight: i32, outWidth: i32,
  x: usize, y: usize, index: usize,
): void {
  const isPairs = isTwoByTwo(channels, windowHeight, windowWidth, strideY, strideX, paddingY, paddingX);
  for (let image = 0; image < batch; image++) {
    for (let i = 0; i < outHeight; i++) {
      if (isPairs) {
        pairs((image * height + 2 * i) * width * channels, width, channels, outWidth, x, y, index);
        const row = <usize>(outWidth * channels) << 2;
        y += row;
        index += row;
        continue;
      }
      const top = max(0, i * strideY - paddingY);
      const bottom = min(height, i * strideY - paddingY + windowHeight);
      for (let j = 0; j < outWidth; j++) {
        const left = max(0, j * strideX - paddingX);
        const right = min(width, j * strideX - paddingX + windowWidth);
        const corner = ((image * height + top) * width + left) * channels;
        let channel = 0;
        for (; channel + 4 <= channels; channel += 4) {
          let largest = f32x4.splat(-Infinity);
          let place = i32x4.add(i32x4.splat(corner + channel), i32x4(0, 1, 2, 3));
          let best = place;
          for (let row = top; row < bottom; row++) {
            let here = place;
            let from = x + (<usize>(((image * height + row) * width + left) * channels + channel) << 2);
            for (let column = left; column < right; column++) {
              const v = v128.load(from);
              const isLarger = wins(v, largest);
              largest = select(v, largest, isLarger);
              best = select(here, best, isLarger);
              here = i32x4.add(here, i32x4.splat(channels));
              from += <usize>channels << 2;
            }
            place = i32x4.add(place, i32x4.splat(width * channels));
          }
          v128.store(y, largest);
          v128.store(index, best);
          y += 16;
          index += 16;
        }
        for (; channel < channels; channel++) {
          let largest: f32 = -Infinity;
          let best = corner + channel;
          for (let row = top; row < bottom; row++) {
            for (let column = left; column < right; column++) {
              const here = ((image * height + row) * width + column) * channels + channel;
              const v = load<f32>(x + (<usize>here << 2));
              if (v > largest || v != v) {
                largest = v;
                best = here;
              }
            }
          }
          store<f32>(y, largest);
          store<i32>(index, best);
          y += 4;
          index += 4;
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function wins(v: v128, largest: v128): v128 {
  return v128.or(f32x4.gt(v, largest), f32x4.ne(v, v));
}

/** The most common windows by far: 2 × 2 side by side, of channels that fill whole vectors. */
function isTwoByTwo(
  channels: i32, windowHeight: i32, windowWidth: i32, strideY: i32, strideX: i32, paddingY: i32, paddingX: i32,
): bool {
  const isTwo = windowHeight == 2 && windowWidth == 2 && strideY == 2 && strideX == 2;
  return isTwo && paddingY == 0 && paddingX == 0 && (channels & 3) == 0;
}

/** A row of such windows, whose first entry is number `first` of x. */
function pairs(first: i32, width: i32, channels: i32, outWidth: i32, x: usize, y: usize, index: usize): void {
  const right = <usize>channels << 2;
  const below = <usize>width * right;
  const toRight = i32x4.splat(channels);
  const toBelow = i32x4.splat(width * channels);
  const toBoth = i32x4.add(toRight, toBelow);
  const four = i32x4.splat(4);
  let place = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  let from = x + (<usize>first << 2);
  for (let j = outWidth; j; j--) {
    for (const end = from + right; from < end; from += 16) {
      let largest = v128.load(from);
      let best = place;
      let v = v128.load(from + right);
      let isLarger = wins(v, largest);
      largest = select(v, largest, isLarger);
      best = select(i32x4.add(place, toRight), best, isLarger);
      v = v128.load(from + below);
      isLarger = wins(v, largest);
      largest = select(v, largest, isLarger);
      best = select(i32x4.add(place, toBelow), best, isLarger);
      v = v128.load(from + below + right);
      isLarger = wins(v, largest);
      v128.store(y, select(v, largest, isLarger));
      v128.store(index, select(i32x4.add(place, toBoth), best, isLarger));
      place = i32x4.add(place, four);
      y += 16;
      index += 16;
    }
    from += right;
    place = i32x4.add(place, toRight);
  }
}

export function maxPoolGradient(
  batch: i32, height: i32, width: i32, channels: i32, windowHeight: i32, windowWidth: i32,
  strideY: i32, strideX: i32, paddingY: i32, paddingX: i32, outHeight: i32, outWidth: i32,
  index: usize, g: usize, dx: usize, add: i32,
): void {
  const isPairs = isTwoByTwo(channels, windowHeight, windowWidth, strideY, strideX, paddingY, paddingX);
  if (isPairs && !add && height == 2 * outHeight && width == 2 * outWidth) {
    const row = <usize>(outWidth * channels) << 2;
    for (let line = 0; line < batch * outHeight; line++) {
      pairsGradient(line * 4 * outWidth * channels, channels, outWidth, index, g, dx);
      index += row;
      g += row;
    }
    return;
  }
  if (!add) memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  for (let n = batch * outHeight * outWidth * channels; n; n--) {
    const to = dx + (<usize>load<i32>(index) << 2);
    store<f32>(to, load<f32>(to) + load<f32>(g));
    index += 4;
    g += 4;
  }
}

/** Of a row of such windows, which cover all of x: each entry is the largest of its window, or its gradient is 0. */
function pairsGradient(first: i32, channels: i32, outWidth: i32, index: usize, g: usize, dx: usize): void {
  const right = <usize>channels << 2;
  const below = <usize>(2 * outWidth) * right;
  const toRight = i32x4.splat(channels);
  const toBelow = i32x4.splat(2 * outWidth * channels);
  const toBoth = i32x4.add(toRight, toBelow);
  const four = i32x4.splat(4);
  let place = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  let to = dx + (<usize>first << 2);
  for (let j = outWidth; j; j--) {
    for (const end = to + right; to < end; to += 16) {
      const best = v128.load(index);
      const part = v128.load(g);
      v128.store(to, v128.and(part, i32x4.eq(best, place)));
      v128.store(to + right, v128.and(part, i32x4.eq(best, i32x4.add(place, toRight))));
      v128.store(to + below, v128.and(part, i32x4.eq(best, i32x4.add(place, toBelow))));
      v128.store(to + below + right, v128.and(part, i32x4.eq(best, i32x4.add(place, toBoth))));
      place = i32x4.add(place, four);
      index += 16;
      g += 16;
    }
    to += right;
    place = i32x4.add(place, toRight);
  }
}
