/** A convolution of one channel with one sheet of weights. */
function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const places = (n: number, f: number) => Math.floor((n + 2 * padding - f) / stride) + 1;
  return Array.from({ length: places(image.length, kernel.length) }, (_, y) =>
    Array.from({ length: places(image[0].length, kernel.length) }, (_, x) =>
      kernel.reduce(
        (total, row, i) =>
          row.reduce(
            (sum, weight, j) => sum + weight * (image[y * stride + i - padding]?.[x * stride + j - padding] ?? 0),
            total,
          ),
        0,
      ),
    ),
  );
}

const channelOf = (image: number[][][], c: number) => image.map((row) => row.map((pixel) => pixel[c]));

export function convForward(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
  stride: number,
  padding: number,
): number[][][] {
  const maps = filters.map((filter) =>
    image[0][0].map((_, c) => conv2d(channelOf(image, c), channelOf(filter, c), stride, padding)),
  );
  return maps[0][0].map((row, y) =>
    row.map((_, x) => maps.map((sheets, k) => sheets.reduce((sum, sheet) => sum + sheet[y][x], biases[k]))),
  );
}
