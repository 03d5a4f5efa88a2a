import { heap } from '../memory/heap.ts';
import type { Kernels } from './kernels.ts';

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
  multiply(
    rows,
    inner,
    columns,
    floats,
    a >> 2,
    aRow,
    aColumn,
    floats,
    b >> 2,
    bRow,
    bColumn,
    bias >> 2,
    floats,
    y >> 2,
    add,
  );
  if (relu) clamp(floats, y >> 2, rows * columns);
};

/** Negative numbers become 0. */
export function clamp(numbers: Float32Array, start: number, count: number): void {
  for (let i = start; i < start + count; i++) if (numbers[i]! < 0) numbers[i] = 0;
}

/**
 * Tiles of 4 × 4 results, so that each number read is used four times; what is left over at the edges goes one by one.
 * Matrices lie in any array, the bias in the heap; all places and steps are counted in entries.
 */
export function multiply(
  rows: number,
  inner: number,
  columns: number,
  a: Float32Array,
  aStart: number,
  aRow: number,
  aColumn: number,
  b: Float32Array,
  bStart: number,
  bRow: number,
  bColumn: number,
  bias: number,
  y: Float32Array,
  yStart: number,
  add: number,
): void {
  const { floats } = heap;
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 4);
  for (let row = 0; row < wholeRows; row += 4) {
    for (let column = 0; column < wholeColumns; column += 4) {
      // One by one: to take a list apart costs more than the products of a small matrix.
      let t00 = bias ? floats[bias + column]! : 0;
      let t01 = bias ? floats[bias + column + 1]! : 0;
      let t02 = bias ? floats[bias + column + 2]! : 0;
      let t03 = bias ? floats[bias + column + 3]! : 0;
      let t10 = t00;
      let t11 = t01;
      let t12 = t02;
      let t13 = t03;
      let t20 = t00;
      let t21 = t01;
      let t22 = t02;
      let t23 = t03;
      let t30 = t00;
      let t31 = t01;
      let t32 = t02;
      let t33 = t03;
      let p = aStart + row * aRow;
      let q = bStart + column * bColumn;
      for (let k = 0; k < inner; k++) {
        const b0 = b[q]!;
        const b1 = b[q + bColumn]!;
        const b2 = b[q + 2 * bColumn]!;
        const b3 = b[q + 3 * bColumn]!;
        let x = a[p]!;
        t00 += x * b0;
        t01 += x * b1;
        t02 += x * b2;
        t03 += x * b3;
        x = a[p + aRow]!;
        t10 += x * b0;
        t11 += x * b1;
        t12 += x * b2;
        t13 += x * b3;
        x = a[p + 2 * aRow]!;
        t20 += x * b0;
        t21 += x * b1;
        t22 += x * b2;
        t23 += x * b3;
        x = a[p + 3 * aRow]!;
        t30 += x * b0;
        t31 += x * b1;
        t32 += x * b2;
        t33 += x * b3;
        p += aColumn;
        q += bRow;
      }
      let o = yStart + row * columns + column;
      y[o] = add ? y[o]! + t00 : t00;
      y[o + 1] = add ? y[o + 1]! + t01 : t01;
      y[o + 2] = add ? y[o + 2]! + t02 : t02;
      y[o + 3] = add ? y[o + 3]! + t03 : t03;
      o += columns;
      y[o] = add ? y[o]! + t10 : t10;
      y[o + 1] = add ? y[o + 1]! + t11 : t11;
      y[o + 2] = add ? y[o + 2]! + t12 : t12;
      y[o + 3] = add ? y[o + 3]! + t13 : t13;
      o += columns;
      y[o] = add ? y[o]! + t20 : t20;
      y[o + 1] = add ? y[o + 1]! + t21 : t21;
      y[o + 2] = add ? y[o + 2]! + t22 : t22;
      y[o + 3] = add ? y[o + 3]! + t23 : t23;
      o += columns;
      y[o] = add ? y[o]! + t30 : t30;
      y[o + 1] = add ? y[o + 1]! + t31 : t31;
      y[o + 2] = add ? y[o + 2]! + t32 : t32;
      y[o + 3] = add ? y[o + 3]! + t33 : t33;
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = row < wholeRows ? wholeColumns : 0; column < columns; column++) {
      let total = bias ? floats[bias + column]! : 0;
      let p = aStart + row * aRow;
      let q = bStart + column * bColumn;
      for (let k = 0; k < inner; k++) {
        total += a[p]! * b[q]!;
        p += aColumn;
        q += bRow;
      }
      const o = yStart + row * columns + column;
      y[o] = add ? y[o]! + total : total;
    }
  }
}
