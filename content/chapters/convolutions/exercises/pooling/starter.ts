/**
 * @param volume shape (height, width, channels)
 * @param size of the window, which is square
 * @param stride how far it moves
 * @returns shape (places down, places across, channels)
 */
export function maxPool(volume: number[][][], size: number, stride: number): number[][][] {
  // Your code here.
  return volume;
}

/** As `maxPool`, but the mean of each window. */
export function avgPool(volume: number[][][], size: number, stride: number): number[][][] {
  // Your code here.
  return volume;
}
