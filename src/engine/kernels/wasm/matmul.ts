import { biasFor, pack, PANEL, PANEL_ROWS, tile1, tile4, tile6 } from './panel';

export function matmul(
  rows: i32, inner: i32, columns: i32,
  a: usize, aRow: usize, aColumn: usize,
  b: usize, bRow: usize, bColumn: usize,
  bias: usize, relu: i32, y: usize, add: i32,
): void {
  const yRow = <usize>columns << 2;
  aRow <<= 2;
  aColumn <<= 2;
  bRow <<= 2;
  bColumn <<= 2;
  // Copying a panel pays only if enough rows use it.
  const isDirect = bColumn == 4 && (columns & 7) == 0 && (rows <= 12 || columns <= 32);
  for (let column = 0; column < columns; column += 8) {
    const width = min(8, columns - column);
    const from = b + <usize>column * bColumn;
    const to = y + (<usize>column << 2);
    const biases = biasFor(bias, column, width);
    if (isDirect) {
      multiplyPanel(rows, inner, a, aRow, aColumn, from, bRow, biases, to, yRow, width, relu, add);
      continue;
    }
    // A longer inner axis takes several panels, whose products add up; relu waits for the last.
    let done = 0;
    do {
      const part = min(inner - done, PANEL_ROWS);
      const isLast = done + part == inner;
      pack(part, width, from + <usize>done * bRow, bRow, bColumn);
      multiplyPanel(
        rows, part, a + <usize>done * aColumn, aRow, aColumn, PANEL, 32,
        done ? 0 : biases, to, yRow, width, isLast ? relu : 0, done ? 1 : add,
      );
      done += part;
    } while (done < inner);
  }
}

/** All rows of a times eight columns of b, which lie at `panel`. Steps are in bytes. */
export function multiplyPanel(
  rows: i32, inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  while (rows > 0) {
    // Eight rows are two tiles of four rather than six, one and one.
    if (rows >= 6 && rows != 8) {
      tile6(
        a, a + aRow, a + 2 * aRow, a + 3 * aRow, a + 4 * aRow, a + 5 * aRow,
        aColumn, inner, 1, 0, panel, panelStep, bias,
        y, y + yRow, y + 2 * yRow, y + 3 * yRow, y + 4 * yRow, y + 5 * yRow, width, relu, add,
      );
      rows -= 6;
      a += 6 * aRow;
      y += 6 * yRow;
    } else if (rows >= 4) {
      tile4(
        a, a + aRow, a + 2 * aRow, a + 3 * aRow, aColumn, inner, 1, 0, panel, panelStep, bias,
        y, y + yRow, y + 2 * yRow, y + 3 * yRow, width, relu, add,
      );
      rows -= 4;
      a += 4 * aRow;
      y += 4 * yRow;
    } else {
      tile1(a, aColumn, inner, 1, 0, panel, panelStep, bias, y, width, relu, add);
      rows--;
      a += aRow;
      y += yRow;
    }
  }
}
