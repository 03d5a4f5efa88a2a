/**
 * @param image pixels, shape (height, width, channels)
 * @param filters weights, shape (filters, size, size, channels)
 * @param biases one for each filter
 * @param stride how far the filters move at a time
 * @param padding zeros around all four sides
 * @returns pixels, shape (places down, places across, filters)
 */
export function convForward(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
  stride: number,
  padding: number,
): number[][][] {
  // Your code here.
  return image;
}
