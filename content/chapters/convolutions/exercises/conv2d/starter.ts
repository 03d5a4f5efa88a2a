/**
 * @param image rows of brightnesses, shape (height, width)
 * @param kernel rows of weights, shape (rows, columns)
 * @param stride how far the kernel moves at a time
 * @param padding zeros around all four sides
 * @returns the sums, one for each place of the kernel
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  // Your code here.
  return image;
}
