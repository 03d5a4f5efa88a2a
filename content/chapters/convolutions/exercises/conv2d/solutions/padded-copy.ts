/** A copy of the image with zeros around it. */
function pad(image: number[][], padding: number): number[][] {
  const width = image[0].length + 2 * padding;
  const side = Array<number>(padding).fill(0);
  const above = Array.from({ length: padding }, () => Array<number>(width).fill(0));
  return [...above, ...image.map((row) => [...side, ...row, ...side]), ...above];
}

export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const padded = pad(image, padding);
  const output: number[][] = [];
  for (let top = 0; top + kernel.length <= padded.length; top += stride) {
    const line: number[] = [];
    for (let left = 0; left + kernel[0].length <= padded[0].length; left += stride) {
      line.push(
        kernel.reduce(
          (total, row, i) => row.reduce((sum, weight, j) => sum + weight * padded[top + i][left + j], total),
          0,
        ),
      );
    }
    output.push(line);
  }
  return output;
}
