import { heap } from '../memory/heap.ts';
import type { Kernels } from './kernels.ts';

/**
 * Tiles of 4 × 4 results, so that each number read is used four times, and what is left over one by one. Without tiles
 * it would be the loop of `single` for every result.
 */
export const referenceMatmul: Kernels['matmul'] = (
  rows,
  inner,
  columns,
  a,
  aRow,
  aColumn,
  b,
  bRow,
  bColumn,
  bias,
  relu,
  y,
  add,
) => {
  const { floats } = heap;
  a >>= 2;
  b >>= 2;
  bias >>= 2;
  y >>= 2;

  const store = (row: number, column: number, total: number) => {
    const place = y + row * columns + column;
    if (bias) total += floats[bias + column]!;
    if (add) total += floats[place]!;
    floats[place] = relu ? Math.max(total, 0) : total;
  };
  const single = (row: number, column: number) => {
    let total = 0;
    for (let k = 0; k < inner; k++) {
      total += floats[a + row * aRow + k * aColumn]! * floats[b + k * bRow + column * bColumn]!;
    }
    store(row, column, total);
  };

  const [wholeRows, wholeColumns] = [rows - (rows % 4), columns - (columns % 4)];
  for (let row = 0; row < wholeRows; row += 4) {
    for (let column = 0; column < wholeColumns; column += 4) {
      let [t00, t01, t02, t03] = [0, 0, 0, 0];
      let [t10, t11, t12, t13] = [0, 0, 0, 0];
      let [t20, t21, t22, t23] = [0, 0, 0, 0];
      let [t30, t31, t32, t33] = [0, 0, 0, 0];
      let p = a + row * aRow;
      let q = b + column * bColumn;
      for (let k = 0; k < inner; k++) {
        const b0 = floats[q]!;
        const b1 = floats[q + bColumn]!;
        const b2 = floats[q + 2 * bColumn]!;
        const b3 = floats[q + 3 * bColumn]!;
        let x = floats[p]!;
        t00 += x * b0;
        t01 += x * b1;
        t02 += x * b2;
        t03 += x * b3;
        x = floats[p + aRow]!;
        t10 += x * b0;
        t11 += x * b1;
        t12 += x * b2;
        t13 += x * b3;
        x = floats[p + 2 * aRow]!;
        t20 += x * b0;
        t21 += x * b1;
        t22 += x * b2;
        t23 += x * b3;
        x = floats[p + 3 * aRow]!;
        t30 += x * b0;
        t31 += x * b1;
        t32 += x * b2;
        t33 += x * b3;
        p += aColumn;
        q += bRow;
      }
      store(row, column, t00);
      store(row, column + 1, t01);
      store(row, column + 2, t02);
      store(row, column + 3, t03);
      store(row + 1, column, t10);
      store(row + 1, column + 1, t11);
      store(row + 1, column + 2, t12);
      store(row + 1, column + 3, t13);
      store(row + 2, column, t20);
      store(row + 2, column + 1, t21);
      store(row + 2, column + 2, t22);
      store(row + 2, column + 3, t23);
      store(row + 3, column, t30);
      store(row + 3, column + 1, t31);
      store(row + 3, column + 2, t32);
      store(row + 3, column + 3, t33);
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = row < wholeRows ? wholeColumns : 0; column < columns; column++) single(row, column);
  }
};
