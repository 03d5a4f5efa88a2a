/**
 * @param n length of the input
 * @param f length of the window
 * @param stride how far the window moves at a time, 1 or more
 * @param padding zeros added on either side
 * @returns how many places the window visits
 */
export function outputSize(n: number, f: number, stride: number, padding: number): number {
  // Your code here.
  return n;
}

/**
 * @param f length of the window
 * @returns the padding that keeps the length at stride 1, or null
 */
export function samePadding(f: number): number | null {
  // Your code here.
  return null;
}
