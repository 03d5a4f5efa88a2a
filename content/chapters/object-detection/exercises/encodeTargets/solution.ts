export function encodeTargets(
  boxes: number[][],
  labels: number[],
  classes: number,
  grid: [rows: number, columns: number],
  picture: [height: number, width: number],
): number[][][] {
  const [rows, columns] = grid;
  const [cellHeight, cellWidth] = [picture[0] / rows, picture[1] / columns];
  const targets = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => new Array<number>(5 + classes).fill(0)),
  );
  boxes.forEach(([left, top, right, bottom], i) => {
    const x = (left + right) / 2 / cellWidth;
    const y = (top + bottom) / 2 / cellHeight;
    const column = Math.min(Math.floor(x), columns - 1);
    const row = Math.min(Math.floor(y), rows - 1);
    const cell = targets[row][column];
    if (cell[0] === 1) return;

    cell[0] = 1;
    cell[1] = x - column;
    cell[2] = y - row;
    cell[3] = (bottom - top) / cellHeight;
    cell[4] = (right - left) / cellWidth;
    cell[5 + labels[i]] = 1;
  });
  return targets;
}
