export function encodeTargets(
  boxes: number[][],
  labels: number[],
  classes: number,
  grid: [rows: number, columns: number],
  picture: [height: number, width: number],
): number[][][] {
  // targets[row][column] is [p_c, b_x, b_y, b_h, b_w, c_1, …].
  return [];
}
