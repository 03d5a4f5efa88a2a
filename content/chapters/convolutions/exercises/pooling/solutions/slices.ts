type Volume = number[][][];

function pool(volume: Volume, size: number, stride: number, combine: (window: number[][]) => number[]): Volume {
  const count = (length: number) => Math.floor((length - size) / stride) + 1;
  return Array.from({ length: count(volume.length) }, (_, y) =>
    Array.from({ length: count(volume[0].length) }, (_, x) => {
      const rows = volume.slice(y * stride, y * stride + size);
      return combine(rows.flatMap((row) => row.slice(x * stride, x * stride + size)));
    }),
  );
}

/** Pixels are combined as whole lists of channels. */
export const maxPool = (volume: Volume, size: number, stride: number): Volume =>
  pool(volume, size, stride, (window) =>
    window.reduce((largest, pixel) => largest.map((value, c) => Math.max(value, pixel[c]))),
  );

export const avgPool = (volume: Volume, size: number, stride: number): Volume =>
  pool(volume, size, stride, (window) => {
    const sums = window.reduce((total, pixel) => total.map((value, c) => value + pixel[c]));
    return sums.map((sum) => sum / window.length);
  });
