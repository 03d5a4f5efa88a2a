import { exp4, expConstant, expOnce, minusLn2 } from './functions';
import { log } from './unary';
import { splat, total, wholeVectors } from './vector';

/** Softmax of every row: y may be x. */
export function softmaxRows(rows: i32, classes: i32, x: usize, y: usize): void {
  for (; rows; rows--) {
    const sum = exponentials(classes, x, y, largestOf(classes, x));
    scale(classes, y, 1 / sum);
    x += <usize>classes << 2;
    y += <usize>classes << 2;
  }
}

/** p = softmax(x) and the losses −ln p_label = ln Σ exp(x − largest) − (x_label − largest), row by row. */
export function crossEntropy(rows: i32, classes: i32, x: usize, labels: usize, losses: usize, p: usize): void {
  const row = <usize>classes << 2;
  let left = rows;
  // The sums first, whose logarithms are taken four at a time.
  for (let to = losses; left; left--) {
    const sum = exponentials(classes, x, p, largestOf(classes, x));
    scale(classes, p, 1 / sum);
    store<f32>(to, sum);
    x += row;
    p += row;
    to += 4;
  }
  x -= <usize>rows * row;
  log(rows, losses, losses);
  for (; rows; rows--) {
    const chosen = load<f32>(x + (<usize>load<i32>(labels) << 2)) - largestOf(classes, x);
    store<f32>(losses, load<f32>(losses) - chosen);
    x += row;
    labels += 4;
    losses += 4;
  }
}

export function crossEntropyGradient(
  rows: i32, classes: i32, p: usize, labels: usize, g: usize, dx: usize, add: i32,
): void {
  for (; rows; rows--) {
    const label = <usize>load<i32>(labels) << 2;
    const scale = load<f32>(g);
    for (let i: usize = 0; i < <usize>classes << 2; i += 4) {
      const part = (load<f32>(p + i) - (i == label ? <f32>1 : <f32>0)) * scale;
      store<f32>(dx + i, add ? load<f32>(dx + i) + part : part);
    }
    p += <usize>classes << 2;
    dx += <usize>classes << 2;
    labels += 4;
    g += 4;
  }
}

/** A NaN is passed over: it comes into the sum anyway. */
function largestOf(n: i32, x: usize): f32 {
  const end = x + (<usize>n << 2);
  let a = f32x4.splat(-Infinity);
  let b = a, c = a, d = a;
  for (const whole = x + ((<usize>n << 2) & ~63); x < whole; x += 64) {
    a = f32x4.pmax(a, v128.load(x));
    b = f32x4.pmax(b, v128.load(x, 16));
    c = f32x4.pmax(c, v128.load(x, 32));
    d = f32x4.pmax(d, v128.load(x, 48));
  }
  a = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d));
  for (; x < end; x += 4) a = f32x4.pmax(a, splat(x));
  a = f32x4.pmax(a, v128.shuffle<f32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(a, v128.shuffle<f32>(a, a, 1, 0, 3, 2)), 0);
}

/** y = exp(x − largest); returns the sum. */
function exponentials(n: i32, x: usize, y: usize, largest: f32): f32 {
  const low = expConstant(0), high = expConstant(1), perLn2 = expConstant(2), magic = expConstant(3);
  const ln2 = minusLn2(), ln2Rest = expConstant(5), c5 = expConstant(6), c4 = expConstant(7);
  const c3 = expConstant(8), c2 = expConstant(9), two = expConstant(10);
  const shift = f32x4.splat(largest);
  const end = x + (<usize>n << 2);
  let sums = f32x4.splat(0);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) {
    const v = f32x4.sub(v128.load(x), shift);
    const result = exp4(v, low, high, perLn2, magic, ln2, ln2Rest, c5, c4, c3, c2, two);
    v128.store(y, result);
    sums = f32x4.add(sums, result);
    y += 16;
  }
  const left = <i32>(end - x) >> 2;
  if (left == 0) return total(sums);
  // What is left over, up to three, at once: lanes that stay −∞ add 0 to the sum.
  let v = v128.load32_lane(x, f32x4.splat(-Infinity), 0);
  if (left > 1) v = v128.load32_lane(x + 4, v, 1);
  if (left > 2) v = v128.load32_lane(x + 8, v, 2);
  const result = expOnce(f32x4.sub(v, shift));
  v128.store32_lane(y, result, 0);
  if (left > 1) v128.store32_lane(y + 4, result, 1);
  if (left > 2) v128.store32_lane(y + 8, result, 2);
  return total(f32x4.add(sums, result));
}

function scale(n: i32, y: usize, factor: f32): void {
  const end = y + (<usize>n << 2);
  const factors = f32x4.splat(factor);
  for (const whole = y + wholeVectors(n); y < whole; y += 16) v128.store(y, f32x4.mul(v128.load(y), factors));
  for (; y < end; y += 4) store<f32>(y, load<f32>(y) * factor);
}
