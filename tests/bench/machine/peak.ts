// AssemblyScript: as many multiplications with addition as the machine can do, on twelve numbers of four floats each that
// never leave the registers. One call is 1000 turns of 12 · 4 · 2 operations.

/** In memory, as V8 would build a constant anew on every turn. */
const FACTOR: usize = memory.data<f32>([0.999]);

export function fused(): f32 {
  const m = v128.load_splat<f32>(FACTOR);
  // All different, so that no compiler computes two of them as one.
  let a = f32x4.splat(1), b = f32x4.splat(2), c = f32x4.splat(3), d = f32x4.splat(4), e = f32x4.splat(5);
  let f = f32x4.splat(6), g = f32x4.splat(7), h = f32x4.splat(8), i = f32x4.splat(9), j = f32x4.splat(10);
  let k = f32x4.splat(11), l = f32x4.splat(12);
  for (let turn = 1000; turn; turn--) {
    a = f32x4.relaxed_madd(a, m, m);
    b = f32x4.relaxed_madd(b, m, m);
    c = f32x4.relaxed_madd(c, m, m);
    d = f32x4.relaxed_madd(d, m, m);
    e = f32x4.relaxed_madd(e, m, m);
    f = f32x4.relaxed_madd(f, m, m);
    g = f32x4.relaxed_madd(g, m, m);
    h = f32x4.relaxed_madd(h, m, m);
    i = f32x4.relaxed_madd(i, m, m);
    j = f32x4.relaxed_madd(j, m, m);
    k = f32x4.relaxed_madd(k, m, m);
    l = f32x4.relaxed_madd(l, m, m);
  }
  return sum(a, b, c, d, e, f) + sum(g, h, i, j, k, l);
}

export function apart(): f32 {
  const m = v128.load_splat<f32>(FACTOR);
  // All different, so that no compiler computes two of them as one.
  let a = f32x4.splat(1), b = f32x4.splat(2), c = f32x4.splat(3), d = f32x4.splat(4), e = f32x4.splat(5);
  let f = f32x4.splat(6), g = f32x4.splat(7), h = f32x4.splat(8), i = f32x4.splat(9), j = f32x4.splat(10);
  let k = f32x4.splat(11), l = f32x4.splat(12);
  for (let turn = 1000; turn; turn--) {
    a = f32x4.add(f32x4.mul(a, m), m);
    b = f32x4.add(f32x4.mul(b, m), m);
    c = f32x4.add(f32x4.mul(c, m), m);
    d = f32x4.add(f32x4.mul(d, m), m);
    e = f32x4.add(f32x4.mul(e, m), m);
    f = f32x4.add(f32x4.mul(f, m), m);
    g = f32x4.add(f32x4.mul(g, m), m);
    h = f32x4.add(f32x4.mul(h, m), m);
    i = f32x4.add(f32x4.mul(i, m), m);
    j = f32x4.add(f32x4.mul(j, m), m);
    k = f32x4.add(f32x4.mul(k, m), m);
    l = f32x4.add(f32x4.mul(l, m), m);
  }
  return sum(a, b, c, d, e, f) + sum(g, h, i, j, k, l);
}

function sum(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128): f32 {
  const all = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(e, f));
  return f32x4.extract_lane(all, 0) + f32x4.extract_lane(all, 1) + f32x4.extract_lane(all, 2) + f32x4.extract_lane(all, 3);
}
