// exp, tanh and ln of four floats, by polynomials. Their constants are passed in: V8 builds a vector constant anew on
// every turn of a loop, so each loop loads them once before it begins.

import { fma, select, splat } from './vector';

const EXP: usize = memory.data<f32>([
  -86, 89, 1.44269504, 12583038, -0.693359375, 2.12194440e-4,
  1.6625002026557922e-2, 8.3780661225318908e-2, 3.333423137664795e-1, 9.99984622001648e-1, 2, -0.69314718,
]);
const TANH: usize = memory.data<f32>([
  -7.90531110763549805, 7.90531110763549805,
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
  1.19825839466702e-6, 1.18534705686654e-4, 2.26843463243900e-3, 4.89352518554385e-3,
]);

/** The i-th constant of exp, four times. */
// @ts-ignore: decorator
@inline
export function expConstant(i: usize): v128 {
  return splat(EXP + (i << 2));
}

/** The i-th constant of tanh, four times. */
// @ts-ignore: decorator
@inline
export function tanhConstant(i: usize): v128 {
  return splat(TANH + (i << 2));
}

/** −ln 2, as `exp4` needs it: rounded once for a fused product, else the part whose products with n are exact. */
// @ts-ignore: decorator
@inline
export function minusLn2(): v128 {
  return expConstant(ASC_FEATURE_RELAXED_SIMD ? 11 : 4);
}

/**
 * eᵛ = 2ⁿ⁻¹ · 2eʳ, with n the whole number nearest to v/ln 2 and r = v − n ln 2 the little that is left, and 2eʳ by a
 * polynomial fitted to within 10⁻⁷. Adding 1.5 · 2²³ + 126 rounds to a whole number and leaves n − 1 + 127 in the low bits,
 * which are then moved to where a float has its exponent. As n − 1 fits there up to the largest results, these are right
 * and larger ones ∞. Below −86, near the smallest normal number, the result is 0. NaN stays NaN.
 */
// @ts-ignore: decorator
@inline
export function exp4(
  v: v128, low: v128, high: v128, perLn2: v128, magic: v128, ln2: v128, ln2Rest: v128,
  c5: v128, c4: v128, c3: v128, c2: v128, two: v128,
): v128 {
  const x = f32x4.pmin(v, high);
  const shifted = fma(x, perLn2, magic);
  const n = f32x4.sub(shifted, magic);
  let r = fma(n, ln2, x);
  if (!ASC_FEATURE_RELAXED_SIMD) r = fma(n, ln2Rest, r);
  let p = fma(c5, r, c4);
  p = fma(p, r, c3);
  p = fma(p, r, c2);
  p = fma(p, r, two);
  p = fma(p, r, two);
  p = f32x4.mul(p, i32x4.shl(shifted, 23));
  return v128.andnot(p, f32x4.lt(v, low));
}

/** tanh as a quotient of polynomials of degree 13 and 6, with ±1 outside of ±7.9 (Eigen's coefficients). */
// @ts-ignore: decorator
@inline
export function tanh4(
  v: v128, low: v128, high: v128, a6: v128, a5: v128, a4: v128, a3: v128, a2: v128, a1: v128, a0: v128,
  b3: v128, b2: v128, b1: v128, b0: v128,
): v128 {
  v = f32x4.pmin(f32x4.pmax(v, low), high);
  const square = f32x4.mul(v, v);
  let p = fma(a6, square, a5);
  p = fma(p, square, a4);
  p = fma(p, square, a3);
  p = fma(p, square, a2);
  p = fma(p, square, a1);
  p = fma(p, square, a0);
  let q = fma(b3, square, b2);
  q = fma(q, square, b1);
  q = fma(q, square, b0);
  return f32x4.div(f32x4.mul(p, v), q);
}

/** eᵛ where constants need not be kept from one call to the next. */
export function expOnce(v: v128): v128 {
  return exp4(
    v, expConstant(0), expConstant(1), expConstant(2), expConstant(3), minusLn2(), expConstant(5),
    expConstant(6), expConstant(7), expConstant(8), expConstant(9), expConstant(10),
  );
}

/**
 * ln v = e ln 2 + ln m for v = m · 2ᵉ with m between √½ and √2, by a polynomial (Cephes, Moshier 1989). −∞ at 0, NaN
 * below, ∞ at ∞.
 */
export function log4(v: v128): v128 {
  const tiny = f32x4.lt(v, f32x4.splat(1.17549435e-38));
  // Numbers below the smallest normal one are scaled up by 2²³ first.
  const scaled = select(f32x4.mul(v, f32x4.splat(8388608)), v, tiny);
  let e = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(scaled, 23), i32x4.splat(126)));
  e = f32x4.sub(e, v128.and(tiny, f32x4.splat(23)));
  let m = v128.or(v128.and(scaled, i32x4.splat(0x007fffff)), f32x4.splat(0.5));
  const isSmall = f32x4.lt(m, f32x4.splat(0.707106781186547524));
  e = f32x4.sub(e, v128.and(isSmall, f32x4.splat(1)));
  m = f32x4.sub(f32x4.add(m, v128.and(isSmall, m)), f32x4.splat(1));

  const square = f32x4.mul(m, m);
  let p = fma(f32x4.splat(7.0376836292e-2), m, f32x4.splat(-1.1514610310e-1));
  p = fma(p, m, f32x4.splat(1.1676998740e-1));
  p = fma(p, m, f32x4.splat(-1.2420140846e-1));
  p = fma(p, m, f32x4.splat(1.4249322787e-1));
  p = fma(p, m, f32x4.splat(-1.6668057665e-1));
  p = fma(p, m, f32x4.splat(2.0000714765e-1));
  p = fma(p, m, f32x4.splat(-2.4999993993e-1));
  p = fma(p, m, f32x4.splat(3.3333331174e-1));
  p = f32x4.mul(f32x4.mul(p, m), square);
  p = fma(e, f32x4.splat(-2.12194440e-4), p);
  p = fma(square, f32x4.splat(-0.5), p);
  let result = f32x4.add(f32x4.add(m, p), f32x4.mul(e, f32x4.splat(0.693359375)));

  result = select(v, result, f32x4.eq(v, f32x4.splat(Infinity)));
  result = select(f32x4.splat(-Infinity), result, f32x4.eq(v, f32x4.splat(0)));
  // False for NaN and for numbers below 0.
  return select(result, f32x4.splat(NaN), f32x4.ge(v, f32x4.splat(0)));
}
