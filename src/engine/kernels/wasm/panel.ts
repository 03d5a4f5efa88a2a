// The heart of matrix product and convolution: tiles of 6 × 8 results that stay in registers while the inner axis runs.
// Six rows of the left matrix meet eight columns of the right one: 12 vectors of results, 2 of the right matrix and 1 of
// the left make 15 of the 16 registers that most machines have, and every number loaded is used six or eight times
// (Goto and van de Geijn 2008). A product that is not fused with the addition needs one more, so then it is five rows.

import { fma, positive, splat } from './vector';

/** Where eight columns of the right matrix are copied to, so that they are read in order: in the heap's first page. */
export const PANEL: usize = 8192;
/** How many rows of eight floats fit from there to the end of the page. */
export const PANEL_ROWS: i32 = 1792;
/** How many rows a tile has at most. */
export const MOST: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 5;
/** Eight floats of bias, filled up with zeros. */
const BIAS: usize = 64;
/** Eight results of which not all are wanted. */
const EDGE: usize = 128;

/** Copies `width` ≤ 8 columns of a matrix to a panel, filled up with zeros to eight. Steps are in bytes. */
export function pack(rows: i32, width: i32, from: usize, rowStep: usize, columnStep: usize, to: usize = PANEL): void {
  if (width == 8 && columnStep == 4) {
    for (; rows; rows--) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      to += 32;
      from += rowStep;
    }
    return;
  }
  if (width == 8 && rowStep == 4) {
    for (; rows >= 4; rows -= 4) {
      transpose4(from, columnStep, to);
      transpose4(from + 4 * columnStep, columnStep, to + 16);
      to += 128;
      from += 16;
    }
  }
  for (; rows; rows--) {
    v128.store(to, f32x4.splat(0));
    v128.store(to, f32x4.splat(0), 16);
    for (let column = 0; column < width; column++) {
      store<f32>(to + (<usize>column << 2), load<f32>(from + <usize>column * columnStep));
    }
    to += 32;
    from += rowStep;
  }
}

/** Four floats each of four columns become four rows of the panel. */
// @ts-ignore: decorator
@inline
function transpose4(from: usize, columnStep: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + columnStep);
  const c = v128.load(from + 2 * columnStep);
  const d = v128.load(from + 3 * columnStep);
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7), 96);
}

/** Eight floats of bias from column `column` on, of which `width` count; 0 if there is no bias. */
export function biasFor(bias: usize, column: i32, width: i32): usize {
  if (!bias) return 0;
  bias += <usize>column << 2;
  if (width == 8) return bias;
  v128.store(BIAS, f32x4.splat(0));
  v128.store(BIAS, f32x4.splat(0), 16);
  memory.copy(BIAS, bias, <usize>width << 2);
  return BIAS;
}

/** Stores eight results, or the first `width` of them. */
// @ts-ignore: decorator
@inline
export function storeRow(c: usize, left: v128, right: v128, width: i32, relu: i32, add: i32): void {
  if (width == 8) {
    if (add) {
      left = f32x4.add(left, v128.load(c));
      right = f32x4.add(right, v128.load(c, 16));
    }
    if (relu) {
      left = positive(left);
      right = positive(right);
    }
    v128.store(c, left);
    v128.store(c, right, 16);
  } else storeEdge(c, left, right, width, relu, add);
}

function storeEdge(c: usize, left: v128, right: v128, width: i32, relu: i32, add: i32): void {
  v128.store(EDGE, left);
  v128.store(EDGE, right, 16);
  for (let from = EDGE, end = EDGE + (<usize>width << 2); from < end; from += 4) {
    let x = load<f32>(from);
    if (add) x += load<f32>(c);
    if (relu && x < 0) x = 0;
    store<f32>(c, x);
    c += 4;
  }
}

/**
 * A tile: `count` ≤ 6 rows of the left matrix (known where this is compiled into, so that the code for others falls away) times the eight columns at `panel`, `panelStep` bytes from row to row. Results go to c0 to c5.
 *
 * Entries of the left matrix lie `at` bytes behind where its rows begin, a0 to a5. That grows by `step` from entry to entry
 * through a run, and from run to run as the offsets in `table` do: a matrix has one run, a filter's window one for each of
 * its rows. If `isListed`, the table has an offset for each entry instead.
 */
// @ts-ignore: decorator
@inline
export function tile(
  count: i32, a0: usize, a1: usize, a2: usize, a3: usize, a4: usize, a5: usize,
  isListed: bool, step: usize, run: i32, runs: i32, table: usize,
  panel: usize, panelStep: usize, bias: usize,
  c0: usize, c1: usize, c2: usize, c3: usize, c4: usize, c5: usize,
  width: i32, relu: i32, add: i32,
): void {
  let l0 = f32x4.splat(0);
  let r0 = l0;
  if (bias) {
    l0 = v128.load(bias);
    r0 = v128.load(bias, 16);
  }
  let l1 = l0, r1 = r0, l2 = l0, r2 = r0, l3 = l0, r3 = r0, l4 = l0, r4 = r0, l5 = l0, r5 = r0;
  const covered = <u32>step * run;
  let at: usize = 0;
  for (;;) {
    for (let k = run; k; k--) {
      if (isListed) {
        at = load<u32>(table);
        table += 4;
      }
      const left = v128.load(panel);
      const right = v128.load(panel, 16);
      panel += panelStep;
      let a = splat(a0 + at);
      l0 = fma(a, left, l0);
      r0 = fma(a, right, r0);
      if (count > 1) {
        a = splat(a1 + at);
        l1 = fma(a, left, l1);
        r1 = fma(a, right, r1);
      }
      if (count > 2) {
        a = splat(a2 + at);
        l2 = fma(a, left, l2);
        r2 = fma(a, right, r2);
      }
      if (count > 3) {
        a = splat(a3 + at);
        l3 = fma(a, left, l3);
        r3 = fma(a, right, r3);
      }
      if (count > 4) {
        a = splat(a4 + at);
        l4 = fma(a, left, l4);
        r4 = fma(a, right, r4);
      }
      if (count > 5) {
        a = splat(a5 + at);
        l5 = fma(a, left, l5);
        r5 = fma(a, right, r5);
      }
      if (!isListed) at += step;
    }
    if (isListed || --runs <= 0) break;
    at += load<u32>(table, 4) - load<u32>(table) - covered;
    table += 4;
  }
  storeRow(c0, l0, r0, width, relu, add);
  if (count > 1) storeRow(c1, l1, r1, width, relu, add);
  if (count > 2) storeRow(c2, l2, r2, width, relu, add);
  if (count > 3) storeRow(c3, l3, r3, width, relu, add);
  if (count > 4) storeRow(c4, l4, r4, width, relu, add);
  if (count > 5) storeRow(c5, l5, r5, width, relu, add);
}
