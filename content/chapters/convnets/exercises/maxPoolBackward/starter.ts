/**
 * @param map what the pool read, shape (height, width)
 * @param gradient the slope in each output, shape (outHeight, outWidth)
 */
export function maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number): number[][] {
  // Your code here. For now nothing comes back.
  return map.map((row) => row.map(() => 0));
}
