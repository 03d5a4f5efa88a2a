export function convForward(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
  stride: number,
  padding: number,
): number[][][] {
  const size = filters[0].length;
  const outHeight = Math.floor((image.length + 2 * padding - size) / stride) + 1;
  const outWidth = Math.floor((image[0].length + 2 * padding - size) / stride) + 1;
  const output: number[][][] = [];
  for (let y = 0; y < outHeight; y++) {
    output.push([]);
    for (let x = 0; x < outWidth; x++) {
      // One number for each filter: together they are one pixel of the output.
      const pixel = filters.map((filter, k) => {
        let sum = biases[k];
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            const below = image[y * stride + i - padding]?.[x * stride + j - padding];
            if (!below) continue;
            for (let c = 0; c < below.length; c++) sum += below[c] * filter[i][j][c];
          }
        }
        return Math.max(0, sum);
      });
      output[y].push(pixel);
    }
  }
  return output;
}
