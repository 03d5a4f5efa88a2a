export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const [rows, columns] = [kernel.length, kernel[0].length];
  const outHeight = Math.floor((image.length + 2 * padding - rows) / stride) + 1;
  const outWidth = Math.floor((image[0].length + 2 * padding - columns) / stride) + 1;
  const output: number[][] = [];
  for (let y = 0; y < outHeight; y++) {
    output.push([]);
    for (let x = 0; x < outWidth; x++) {
      const patch = kernel.map((row, i) =>
        row.map((_, j) => image[y * stride + i - padding]?.[x * stride + j - padding] ?? 0),
      );
      let sum = 0;
      for (const line of patch)
        for (let j = 0; j < columns; j++)
          sum += line.reduce((total, pixel, k) => total + pixel * (kernel[k]?.[j] ?? 0), 0);
      output[y].push(sum);
    }
  }
  return output;
}
