// Four floats at a time.

/**
 * a · b + c. Where the machine may fuse the two (relaxed SIMD), it takes one instruction instead of two and rounds once;
 * machines differ in whether they do. Without, every machine gives the same bits.
 */
// @ts-ignore: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** The number at p, four times. */
// @ts-ignore: decorator
@inline
export function splat(p: usize): v128 {
  return v128.load_splat<f32>(p);
}

/** The sum of the four. */
// @ts-ignore: decorator
@inline
export function total(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** The bytes of n floats that fill whole vectors, and of all n. */
// @ts-ignore: decorator
@inline
export function wholeVectors(n: i32): usize {
  return (<usize>n << 2) & ~15;
}

/** max(v, 0). `pmax` is one machine instruction where `max` is several, and in this order keeps a NaN. */
// @ts-ignore: decorator
@inline
export function positive(v: v128): v128 {
  return f32x4.pmax(v, f32x4.splat(0));
}

/** Adds to what p holds if `add` is not 0, and stores. */
// @ts-ignore: decorator
@inline
export function put(p: usize, v: v128, add: i32): void {
  v128.store(p, add ? f32x4.add(v128.load(p), v) : v);
}

/** The same for a single float. */
// @ts-ignore: decorator
@inline
export function putOne(p: usize, v: v128, add: i32): void {
  const x = f32x4.extract_lane(v, 0);
  store<f32>(p, add ? load<f32>(p) + x : x);
}

/** a where all bits of the mask's entry are set, b where none is: for masks that comparisons make. */
// @ts-ignore: decorator
@inline
export function select(a: v128, b: v128, mask: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_laneselect(a, b, mask);
  return v128.bitselect(a, b, mask);
}
