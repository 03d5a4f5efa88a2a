import { select, splat, wholeVectors } from './vector';

const ADD = 0;
const SUB = 1;
const MUL = 2;
const DIV = 3;
const MAXIMUM = 4;
const MINIMUM = 5;
const GREATER = 6;
const EQUAL = 7;

// @ts-ignore: decorator
@inline
function apply(which: i32, a: v128, b: v128): v128 {
  if (which == ADD) return f32x4.add(a, b);
  if (which == SUB) return f32x4.sub(a, b);
  if (which == MUL) return f32x4.mul(a, b);
  if (which == DIV) return f32x4.div(a, b);
  if (which == MAXIMUM) return f32x4.max(a, b);
  if (which == MINIMUM) return f32x4.min(a, b);
  if (which == GREATER) return v128.and(f32x4.gt(a, b), f32x4.splat(1));
  return v128.and(f32x4.eq(a, b), f32x4.splat(1));
}

// @ts-ignore: decorator
@inline
function binary(which: i32, n: i32, a: usize, b: usize, y: usize): void {
  const end = a + (<usize>n << 2);
  for (const whole = a + wholeVectors(n); a < whole; a += 16) {
    v128.store(y, apply(which, v128.load(a), v128.load(b)));
    b += 16;
    y += 16;
  }
  for (; a < end; a += 4) {
    v128.store32_lane(y, apply(which, splat(a), splat(b)), 0);
    b += 4;
    y += 4;
  }
}

export function add(n: i32, a: usize, b: usize, y: usize): void {
  binary(ADD, n, a, b, y);
}
export function sub(n: i32, a: usize, b: usize, y: usize): void {
  binary(SUB, n, a, b, y);
}
export function mul(n: i32, a: usize, b: usize, y: usize): void {
  binary(MUL, n, a, b, y);
}
export function div(n: i32, a: usize, b: usize, y: usize): void {
  binary(DIV, n, a, b, y);
}
export function maximum(n: i32, a: usize, b: usize, y: usize): void {
  binary(MAXIMUM, n, a, b, y);
}
export function minimum(n: i32, a: usize, b: usize, y: usize): void {
  binary(MINIMUM, n, a, b, y);
}
export function greater(n: i32, a: usize, b: usize, y: usize): void {
  binary(GREATER, n, a, b, y);
}
export function equal(n: i32, a: usize, b: usize, y: usize): void {
  binary(EQUAL, n, a, b, y);
}

export function where(n: i32, condition: usize, a: usize, b: usize, y: usize): void {
  const end = condition + (<usize>n << 2);
  for (const whole = condition + wholeVectors(n); condition < whole; condition += 16) {
    const isZero = f32x4.eq(v128.load(condition), f32x4.splat(0));
    v128.store(y, select(v128.load(b), v128.load(a), isZero));
    a += 16;
    b += 16;
    y += 16;
  }
  for (; condition < end; condition += 4) {
    store<f32>(y, load<f32>(load<f32>(condition) == 0 ? b : a));
    a += 4;
    b += 4;
    y += 4;
  }
}
