/** One weight at a time: the whole image, shifted by the weight's place, times the weight, is added to the output. */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const places = (n: number, f: number) => Math.floor((n + 2 * padding - f) / stride) + 1;
  const output = Array.from({ length: places(image.length, kernel.length) }, () =>
    Array<number>(places(image[0].length, kernel[0].length)).fill(0),
  );
  kernel.forEach((row, i) => {
    row.forEach((weight, j) => {
      output.forEach((line, y) => {
        const from = y * stride + i - padding;
        if (from < 0 || from >= image.length) return;
        for (let x = 0; x < line.length; x++) line[x] += weight * (image[from][x * stride + j - padding] ?? 0);
      });
    });
  });
  return output;
}
