import type { Binary, Kernels, Reduction, Unary } from './kernels.ts';
import { referenceMatmul } from './matmul.ts';

/** The heap as kernels see it. The views are others after it has grown, so they are read at each call. */
export interface Views {
  readonly floats: Float32Array;
  readonly integers: Int32Array;
}

/**
 * The kernels in plain TypeScript: the meaning of each, the measure of the faster ones, and what runs where there is
 * no WebAssembly. Arithmetic is in float64, as JavaScript's is; each stored entry is rounded to float32.
 *
 * Offsets come in bytes; `>>= 2` makes them positions among the 4-byte entries.
 */
export function referenceKernels(heap: Views): Kernels {
  const unary = (f: (x: number) => number): Unary => {
    return (n, x, y) => {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let i = 0; i < n; i++) floats[y + i] = f(floats[x + i]!);
    };
  };

  const binary = (f: (a: number, b: number) => number): Binary => {
    return (n, a, b, y) => {
      const { floats } = heap;
      a >>= 2;
      b >>= 2;
      y >>= 2;
      for (let i = 0; i < n; i++) floats[y + i] = f(floats[a + i]!, floats[b + i]!);
    };
  };

  const reduction = (start: number, f: (sofar: number, x: number) => number): Reduction => {
    return (outer, n, inner, x, y) => {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let o = 0; o < outer; o++) {
        for (let i = 0; i < inner; i++) {
          let result = start;
          for (let j = 0; j < n; j++) result = f(result, floats[x + (o * n + j) * inner + i]!);
          floats[y + o * inner + i] = result;
        }
      }
    };
  };

  return {
    neg: unary((x) => -x),
    exp: unary(Math.exp),
    log: unary(Math.log),
    sqrt: unary(Math.sqrt),
    // Written out, as networks spend much time here: the loop that the others share makes a call for each entry.
    tanh(n, x, y) {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let i = 0; i < n; i++) floats[y + i] = tanh(floats[x + i]!);
    },
    sigmoid: unary((x) => 1 / (1 + Math.exp(-x))),
    softplus: unary((x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
    relu: unary((x) => Math.max(x, 0)),
    pow: (n, x, exponent, y) => unary((base) => power(base, exponent))(n, x, y),
    clip: (n, x, low, high, y) => unary((value) => Math.min(Math.max(value, low), high))(n, x, y),

    add: binary((a, b) => a + b),
    sub: binary((a, b) => a - b),
    mul: binary((a, b) => a * b),
    div: binary((a, b) => a / b),
    maximum: binary((a, b) => Math.max(a, b)),
    minimum: binary((a, b) => Math.min(a, b)),
    greater: binary((a, b) => (a > b ? 1 : 0)),
    equal: binary((a, b) => (a === b ? 1 : 0)),
    where(n, condition, a, b, y) {
      const { floats } = heap;
      condition >>= 2;
      a >>= 2;
      b >>= 2;
      y >>= 2;
      for (let i = 0; i < n; i++) floats[y + i] = floats[(floats[condition + i] === 0 ? b : a) + i]!;
    },

    sum: reduction(0, (total, x) => total + x),
    max: reduction(-Infinity, (largest, x) => Math.max(largest, x)),
    repeat(outer, times, inner, x, y) {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let o = 0; o < outer; o++) {
        for (let j = 0; j < times; j++) {
          for (let i = 0; i < inner; i++) floats[y++] = floats[x + i]!;
        }
        x += inner;
      }
    },
    swap(outer, rows, columns, inner, x, y) {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let o = 0; o < outer; o++) {
        for (let column = 0; column < columns; column++) {
          for (let row = 0; row < rows; row++) {
            const from = x + (row * columns + column) * inner;
            for (let i = 0; i < inner; i++) floats[y++] = floats[from + i]!;
          }
        }
        x += rows * columns * inner;
      }
    },

    gather(outer, n, m, inner, x, index, y) {
      const { floats, integers } = heap;
      x >>= 2;
      index >>= 2;
      y >>= 2;
      for (let o = 0; o < outer; o++) {
        for (let j = 0; j < m; j++) {
          for (let i = 0; i < inner; i++) floats[y++] = floats[x + (o * n + integers[index++]!) * inner + i]!;
        }
      }
    },
    scatter(outer, n, m, inner, x, index, y) {
      const { floats, integers } = heap;
      x >>= 2;
      index >>= 2;
      y >>= 2;
      floats.fill(0, y, y + outer * n * inner);
      for (let o = 0; o < outer; o++) {
        for (let j = 0; j < m; j++) {
          for (let i = 0; i < inner; i++) floats[y + (o * n + integers[index++]!) * inner + i]! += floats[x++]!;
        }
      }
    },

    matmul: referenceMatmul,
    columnSums(rows, columns, x, y, add) {
      const { floats } = heap;
      x >>= 2;
      y >>= 2;
      for (let column = 0; column < columns; column++) {
        let total = add ? floats[y + column]! : 0;
        for (let row = 0; row < rows; row++) total += floats[x + row * columns + column]!;
        floats[y + column] = total;
      }
    },
  };
}

/** C's pow, and so PyTorch's: 1 to any power, and ±1 to an infinite one, is 1, where JavaScript says NaN. */
function power(base: number, exponent: number): number {
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  return base ** exponent;
}

/**
 * tanh as a quotient of polynomials of degree 13 and 6, which is good as far as ±7.9 (Eigen's coefficients): within
 * 10⁻⁷ of Math.tanh, in a quarter of its time.
 */
function tanh(x: number): number {
  if (!(Math.abs(x) < 7.9)) return Math.tanh(x);
  const square = x * x;
  let p = -2.76076847742355e-16 * square + 2.00018790482477e-13;
  p = p * square - 8.60467152213735e-11;
  p = p * square + 5.12229709037114e-8;
  p = p * square + 1.48572235717979e-5;
  p = p * square + 6.37261928875436e-4;
  p = p * square + 4.89352455891786e-3;
  let q = 1.19825839466702e-6 * square + 1.18534705686654e-4;
  q = q * square + 2.268434632439e-3;
  q = q * square + 4.89352518554385e-3;
  return (x * p) / q;
}
