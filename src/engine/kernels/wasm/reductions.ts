import { total, wholeVectors } from './vector';

export function sum(outer: i32, n: i32, inner: i32, x: usize, y: usize): void {
  if (inner == 1) {
    for (; outer; outer--) {
      store<f32>(y, rowSum(n, x));
      x += <usize>n << 2;
      y += 4;
    }
    return;
  }
  for (; outer; outer--) {
    columnSums(n, inner, x, y, 0);
    x += <usize>(n * inner) << 2;
    y += <usize>inner << 2;
  }
}

/** Four vectors of sums at once, as an addition takes four cycles until its result can be added to. */
function rowSum(n: i32, x: usize): f32 {
  const end = x + (<usize>n << 2);
  let a = f32x4.splat(0);
  let b = a, c = a, d = a;
  for (const whole = x + ((<usize>n << 2) & ~63); x < whole; x += 64) {
    a = f32x4.add(a, v128.load(x));
    b = f32x4.add(b, v128.load(x, 16));
    c = f32x4.add(c, v128.load(x, 32));
    d = f32x4.add(d, v128.load(x, 48));
  }
  let result = total(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
  for (; x < end; x += 4) result += load<f32>(x);
  return result;
}

export function columnSums(rows: i32, columns: i32, x: usize, y: usize, add: i32): void {
  const step = <usize>columns << 2;
  let left = columns;
  for (; left >= 8; left -= 8) {
    let a = f32x4.splat(0);
    let b = a, c = a, d = a;
    let p = x;
    let row = rows;
    for (; row >= 2; row -= 2) {
      a = f32x4.add(a, v128.load(p));
      b = f32x4.add(b, v128.load(p, 16));
      p += step;
      c = f32x4.add(c, v128.load(p));
      d = f32x4.add(d, v128.load(p, 16));
      p += step;
    }
    if (row) {
      a = f32x4.add(a, v128.load(p));
      b = f32x4.add(b, v128.load(p, 16));
    }
    a = f32x4.add(a, c);
    b = f32x4.add(b, d);
    v128.store(y, add ? f32x4.add(v128.load(y), a) : a);
    v128.store(y, add ? f32x4.add(v128.load(y, 16), b) : b, 16);
    x += 32;
    y += 32;
  }
  for (; left > 0; left--) {
    let result: f32 = add ? load<f32>(y) : 0;
    let p = x;
    for (let row = rows; row; row--) {
      result += load<f32>(p);
      p += step;
    }
    store<f32>(y, result);
    x += 4;
    y += 4;
  }
}

/** `f32x4.max` and `max` keep a NaN, as they should here. */
export function max(outer: i32, n: i32, inner: i32, x: usize, y: usize): void {
  const step = <usize>inner << 2;
  for (; outer; outer--) {
    if (inner == 1) {
      store<f32>(y, rowMax(n, x));
      x += <usize>n << 2;
      y += 4;
      continue;
    }
    for (let i = 0; i < inner; i++) {
      let largest: f32 = -Infinity;
      let p = x + (<usize>i << 2);
      for (let j = n; j; j--) {
        largest = builtinMax(largest, load<f32>(p));
        p += step;
      }
      store<f32>(y, largest);
      y += 4;
    }
    x += <usize>n * step;
  }
}

// @ts-ignore: decorator
@inline
function builtinMax(a: f32, b: f32): f32 {
  return a > b || a != a ? a : b;
}

/** The largest of n floats; NaN if there is one. */
export function rowMax(n: i32, x: usize): f32 {
  const end = x + (<usize>n << 2);
  let m = f32x4.splat(-Infinity);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) m = f32x4.max(m, v128.load(x));
  let largest = builtinMax(
    builtinMax(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1)),
    builtinMax(f32x4.extract_lane(m, 2), f32x4.extract_lane(m, 3)),
  );
  for (; x < end; x += 4) largest = builtinMax(largest, load<f32>(x));
  return largest;
}
