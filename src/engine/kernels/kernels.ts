/** y = f(x), entry by entry: n entries from byte offset x to byte offset y. */
export type Unary = (n: number, x: number, y: number) => void;
/** y = f(a, b), entry by entry. */
export type Binary = (n: number, a: number, b: number, y: number) => void;
/** Takes (outer, n, inner) entries to (outer, inner): the middle axis is used up. */
export type Reduction = (outer: number, n: number, inner: number, x: number, y: number) => void;

/**
 * The inner loops under the operations. They know no tensors, only byte offsets into the heap, rows of float32 (int32
 * for an `index`) in row-major order, and counts; so plain TypeScript and WebAssembly can stand in for each other.
 * Every kernel writes all of its output. Source and output may be the same where both have n entries.
 */
export interface Kernels {
  neg: Unary;
  exp: Unary;
  log: Unary;
  sqrt: Unary;
  tanh: Unary;
  /** 1 / (1 + e⁻ˣ) */
  sigmoid: Unary;
  /** ln(1 + eˣ), which neither overflows nor loses small values */
  softplus: Unary;
  /** max(x, 0) */
  relu: Unary;
  pow(n: number, x: number, exponent: number, y: number): void;
  /** min(max(x, low), high) */
  clip(n: number, x: number, low: number, high: number, y: number): void;

  add: Binary;
  sub: Binary;
  mul: Binary;
  div: Binary;
  maximum: Binary;
  minimum: Binary;
  /** 1 where a > b, else 0 */
  greater: Binary;
  /** 1 where a = b, else 0 */
  equal: Binary;
  /** a where the condition is not 0, else b */
  where(n: number, condition: number, a: number, b: number, y: number): void;

  sum: Reduction;
  /** NaN if there is one among the n. */
  max: Reduction;
  /** (outer, inner) to (outer, times, inner): the opposite of `sum`. */
  repeat(outer: number, times: number, inner: number, x: number, y: number): void;
  /** (outer, rows, columns, inner) to (outer, columns, rows, inner). */
  swap(outer: number, rows: number, columns: number, inner: number, x: number, y: number): void;
  /** y[o, j, i] = x[o, index[o, j, i], i], with n entries along x's middle axis and m along the index's. */
  gather(outer: number, n: number, m: number, inner: number, x: number, index: number, y: number): void;
  /** y[o, index[o, j, i], i] = Σ x[o, j, i], 0 where no index points: the opposite of `gather`. */
  scatter(outer: number, n: number, m: number, inner: number, x: number, index: number, y: number): void;
  /** (rows, inner) · (inner, columns) → (rows, columns) */
  matmul(rows: number, inner: number, columns: number, a: number, b: number, y: number): void;
}
