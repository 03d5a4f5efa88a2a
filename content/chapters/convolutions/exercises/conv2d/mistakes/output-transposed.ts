export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const [height, width] = [image.length, image[0].length];
  const [rows, columns] = [kernel.length, kernel[0].length];
  const outHeight = Math.floor((height + 2 * padding - rows) / stride) + 1;
  const outWidth = Math.floor((width + 2 * padding - columns) / stride) + 1;
  const output: number[][] = [];
  for (let y = 0; y < outHeight; y++) {
    output.push([]);
    for (let x = 0; x < outWidth; x++) {
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          // Beyond the image's edges there is padding, which is 0.
          const pixel = image[y * stride + i - padding]?.[x * stride + j - padding] ?? 0;
          sum += pixel * kernel[i][j];
        }
      }
      output[y].push(sum);
    }
  }
  return (output[0] ?? []).map((_, x) => output.map((line) => line[x]));
}
