/** Four channels at a time; the first of equal entries wins, and a NaN always. */
export function maxPool(
  batch: i32, height: i32, width: i32, channels: i32, windowHeight: i32, windowWidth: i32,
  strideY: i32, strideX: i32, paddingY: i32, paddingX: i32, outHeight: i32, outWidth: i32,
  x: usize, y: usize, index: usize,
): void {
  for (let image = 0; image < batch; image++) {
    for (let i = 0; i < outHeight; i++) {
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
              const wins = v128.or(f32x4.gt(v, largest), f32x4.ne(v, v));
              largest = v128.bitselect(v, largest, wins);
              best = v128.bitselect(here, best, wins);
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
