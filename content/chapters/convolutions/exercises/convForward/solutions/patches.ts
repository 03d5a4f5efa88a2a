/** Every patch as one long list, every filter as one long list: each output is a dot product. */
export function convForward(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
  stride: number,
  padding: number,
): number[][][] {
  const size = filters[0].length;
  const nothing = image[0][0].map(() => 0);
  const flat = filters.map((filter) => filter.flat(2));
  const patchAt = (top: number, left: number) => {
    const patch: number[] = [];
    for (let row = top; row < top + size; row++)
      for (let column = left; column < left + size; column++) patch.push(...(image[row]?.[column] ?? nothing));
    return patch;
  };
  const output: number[][][] = [];
  for (let top = -padding; top + size <= image.length + padding; top += stride) {
    const line: number[][] = [];
    for (let left = -padding; left + size <= image[0].length + padding; left += stride) {
      const patch = patchAt(top, left);
      line.push(flat.map((weights, k) => weights.reduce((sum, weight, n) => sum + weight * patch[n], biases[k])));
    }
    output.push(line);
  }
  return output;
}
