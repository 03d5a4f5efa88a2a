import { biasFor, MOST, pack, PANEL, PANEL_ROWS, tile } from './panel';

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
  // Eight rows are two tiles of four rather than six or five and what is left.
  for (; rows >= MOST && rows != 8; rows -= MOST) {
    rowsMost(inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
    a += MOST * aRow;
    y += MOST * yRow;
  }
  for (; rows >= 4; rows -= 4) {
    rows4(inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
    a += 4 * aRow;
    y += 4 * yRow;
  }
  if (rows >= 2) {
    rows2(inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
    rows -= 2;
    a += 2 * aRow;
    y += 2 * yRow;
  }
  if (rows) rows1(inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
}

// @ts-ignore: decorator
@inline
function rowsOf(
  count: i32, inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  tile(
    count, a, a + aRow, a + 2 * aRow, a + 3 * aRow, a + 4 * aRow, a + 5 * aRow,
    false, aColumn, inner, 1, 0, panel, panelStep, bias,
    y, y + yRow, y + 2 * yRow, y + 3 * yRow, y + 4 * yRow, y + 5 * yRow, width, relu, add,
  );
}
function rowsMost(
  inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  rowsOf(MOST, inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
}

function rows4(
  inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  rowsOf(4, inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
}

function rows2(
  inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  rowsOf(2, inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
}

function rows1(
  inner: i32, a: usize, aRow: usize, aColumn: usize, panel: usize, panelStep: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  rowsOf(1, inner, a, aRow, aColumn, panel, panelStep, bias, y, yRow, width, relu, add);
}
