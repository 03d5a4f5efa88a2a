export function encodeTargets(
  boxes: number[][],
  labels: number[],
  classes: number,
  grid: [rows: number, columns: number],
  picture: [height: number, width: number],
): number[][][] {
  const [cellHeight, cellWidth] = [picture[0] / grid[0], picture[1] / grid[1]];
  const middles = boxes.map(([left, top, right, bottom]) => [
    (left + right) / 2 / cellWidth,
    (top + bottom) / 2 / cellHeight,
  ]);
  /** Does a middle that far along lie in this cell, of so many? */
  const isIn = (middle: number, cell: number, cells: number) =>
    middle >= cell && (middle < cell + 1 || (cell === cells - 1 && middle === cells));
  return Array.from({ length: grid[0] }, (_, row) =>
    Array.from({ length: grid[1] }, (_, column) => {
      const i = middles.findIndex(([x, y]) => isIn(x, column, grid[1]) && isIn(y, row, grid[0]));
      const cell: number[] = Array(5 + classes).fill(0);
      if (i < 0) return cell;
      const [left, top, right, bottom] = boxes[i];
      cell[5 + labels[i]] = 1;
      const numbers = [
        1,
        middles[i][0] - column,
        middles[i][1] - row,
        (bottom - top) / cellHeight,
        (right - left) / cellWidth,
      ];
      return [...numbers, ...cell.slice(5)];
    }),
  );
}
