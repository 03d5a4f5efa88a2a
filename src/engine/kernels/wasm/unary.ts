import { exp4, expConstant, expOnce, log4, minusLn2, tanh4, tanhConstant } from './functions';
import { positive, splat, wholeVectors } from './vector';

const NEG = 0;
const SQRT = 1;
const RELU = 2;
const LOG = 3;
const SIGMOID = 4;

/** `which` is known where this is compiled into, so that one comparison is left of each. */
// @ts-ignore: decorator
@inline
function apply(which: i32, v: v128): v128 {
  if (which == NEG) return f32x4.neg(v);
  if (which == SQRT) return f32x4.sqrt(v);
  if (which == RELU) return positive(v);
  if (which == LOG) return log4(v);
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), expOnce(f32x4.neg(v))));
}

/** Whole vectors first, then what is left one by one: what lies behind the end is another tensor's. */
// @ts-ignore: decorator
@inline
function unary(which: i32, n: i32, x: usize, y: usize): void {
  const end = x + (<usize>n << 2);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) {
    v128.store(y, apply(which, v128.load(x)));
    y += 16;
  }
  for (; x < end; x += 4) {
    v128.store32_lane(y, apply(which, splat(x)), 0);
    y += 4;
  }
}

export function neg(n: i32, x: usize, y: usize): void {
  unary(NEG, n, x, y);
}
export function sqrt(n: i32, x: usize, y: usize): void {
  unary(SQRT, n, x, y);
}
export function relu(n: i32, x: usize, y: usize): void {
  unary(RELU, n, x, y);
}
export function log(n: i32, x: usize, y: usize): void {
  unary(LOG, n, x, y);
}
export function sigmoid(n: i32, x: usize, y: usize): void {
  unary(SIGMOID, n, x, y);
}

export function exp(n: i32, x: usize, y: usize): void {
  const low = expConstant(0), high = expConstant(1), perLn2 = expConstant(2), magic = expConstant(3);
  const ln2 = minusLn2(), ln2Rest = expConstant(5), c5 = expConstant(6), c4 = expConstant(7);
  const c3 = expConstant(8), c2 = expConstant(9), two = expConstant(10);
  const end = x + (<usize>n << 2);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) {
    v128.store(y, exp4(v128.load(x), low, high, perLn2, magic, ln2, ln2Rest, c5, c4, c3, c2, two));
    y += 16;
  }
  for (; x < end; x += 4) {
    v128.store32_lane(y, expOnce(splat(x)), 0);
    y += 4;
  }
}

export function tanh(n: i32, x: usize, y: usize): void {
  const low = tanhConstant(0), high = tanhConstant(1), a6 = tanhConstant(2), a5 = tanhConstant(3);
  const a4 = tanhConstant(4), a3 = tanhConstant(5), a2 = tanhConstant(6), a1 = tanhConstant(7), a0 = tanhConstant(8);
  const b3 = tanhConstant(9), b2 = tanhConstant(10), b1 = tanhConstant(11), b0 = tanhConstant(12);
  const end = x + (<usize>n << 2);
  const whole = x + wholeVectors(n);
  while (x < end) {
    const isWhole = x < whole;
    const v = isWhole ? v128.load(x) : splat(x);
    const result = tanh4(v, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0);
    if (isWhole) {
      v128.store(y, result);
      x += 16;
      y += 16;
    } else {
      v128.store32_lane(y, result, 0);
      x += 4;
      y += 4;
    }
  }
}

export function clip(n: i32, x: usize, low: f64, high: f64, y: usize): void {
  const lows = f32x4.splat(<f32>low);
  const highs = f32x4.splat(<f32>high);
  const end = x + (<usize>n << 2);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) {
    v128.store(y, f32x4.pmin(f32x4.pmax(v128.load(x), lows), highs));
    y += 16;
  }
  for (; x < end; x += 4) {
    v128.store32_lane(y, f32x4.pmin(f32x4.pmax(splat(x), lows), highs), 0);
    y += 4;
  }
}
