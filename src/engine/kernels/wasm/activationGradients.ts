import { put, putOne, splat, wholeVectors } from './vector';

const RELU = 0;
const TANH = 1;
const SIGMOID = 2;

// @ts-ignore: decorator
@inline
function part(which: i32, y: v128, g: v128): v128 {
  // Chooses, so that an infinite gradient leaves a 0 where relu was flat.
  if (which == RELU) return v128.andnot(g, f32x4.le(y, f32x4.splat(0)));
  const one = f32x4.splat(1);
  if (which == TANH) return f32x4.mul(g, f32x4.sub(one, f32x4.mul(y, y)));
  return f32x4.mul(g, f32x4.mul(y, f32x4.sub(one, y)));
}

// @ts-ignore: decorator
@inline
function gradient(which: i32, n: i32, y: usize, g: usize, dx: usize, add: i32): void {
  const end = y + (<usize>n << 2);
  for (const whole = y + wholeVectors(n); y < whole; y += 16) {
    put(dx, part(which, v128.load(y), v128.load(g)), add);
    g += 16;
    dx += 16;
  }
  for (; y < end; y += 4) {
    putOne(dx, part(which, splat(y), splat(g)), add);
    g += 4;
    dx += 4;
  }
}

export function reluGradient(n: i32, y: usize, g: usize, dx: usize, add: i32): void {
  gradient(RELU, n, y, g, dx, add);
}
export function tanhGradient(n: i32, y: usize, g: usize, dx: usize, add: i32): void {
  gradient(TANH, n, y, g, dx, add);
}
export function sigmoidGradient(n: i32, y: usize, g: usize, dx: usize, add: i32): void {
  gradient(SIGMOID, n, y, g, dx, add);
}
