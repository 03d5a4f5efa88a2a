export function encodeTargets(
  boxes: number[][],
  labels: number[],
  classes: number,
  grid: [rows: number, columns: number],
  picture: [height: number, width: number],
): number[][][] {
  const [rows, columns] = grid;
  const [height, width] = picture;
  const targets: number[][][] = [];
  for (let row = 0; row < rows; row++) {
    targets.push([]);
    for (let column = 0; column < columns; column++) targets[row].push(Array(5 + classes).fill(0));
  }
  for (const [i, [left, top, right, bottom]] of boxes.entries()) {
    const middle = { x: ((left + right) * columns) / (2 * width), y: ((top + bottom) * rows) / (2 * height) };
    let column = Math.trunc(middle.x);
    if (column === columns) column -= 1;
    let row = Math.trunc(middle.y);
    if (row === rows) row -= 1;
    if (targets[row][column][0] > 0) continue;
    const oneHot = Array.from({ length: classes }, (_, k) => (k === labels[i] ? 1 : 0));
    const size = [((bottom - top) * rows) / height, ((right - left) * columns) / width];
    targets[row][column] = [1, middle.x - column, middle.y - row, ...size, ...oneHot];
  }
  return targets;
}
