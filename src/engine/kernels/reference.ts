import type { Binary, Kernels, Unary } from './kernels.ts';

/** The heap as kernels see it. The views are new after every growth, so they are read at each call. */
export interface Views {
  readonly floats: Float32Array;
  readonly integers: Int32Array;
}

/**
 * The kernels in plain TypeScript: the meaning of each, the measure of the faster ones, and what runs where there is
 * no WebAssembly. Arithmetic is in float64, as JavaScript's is; each stored entry is rounded to float32.
 */
export function referenceKernels(heap: Views): Kernels {
  const unary = (f: (x: number) => number): Unary => {
    return (n, x, y) => {
      const { floats } = heap;
      for (let i = 0; i < n; i++) floats[y / 4 + i] = f(floats[x / 4 + i]!);
    };
  };
  const binary = (f: (a: number, b: number) => number): Binary => {
    return (n, a, b, y) => {
      const { floats } = heap;
      for (let i = 0; i < n; i++) floats[y / 4 + i] = f(floats[a / 4 + i]!, floats[b / 4 + i]!);
    };
  };

  return {
    neg: unary((x) => -x),
    exp: unary(Math.exp),
    log: unary(Math.log),
    sqrt: unary(Math.sqrt),
    tanh: unary(Math.tanh),
    sigmoid: unary((x) => 1 / (1 + Math.exp(-x))),
    softplus: unary((x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
    relu: unary((x) => Math.max(x, 0)),
    pow: (n, x, exponent, y) => unary((base) => power(base, exponent))(n, x, y),
    clip: (n, x, low, high, y) => unary((value) => Math.min(Math.max(value, low), high))(n, x, y),

    add: binary((a, b) => a + b),
    sub: binary((a, b) => a - b),
    mul: binary((a, b) => a * b),
    div: binary((a, b) => a / b),
    maximum: binary(Math.max),
    minimum: binary(Math.min),
    greater: binary((a, b) => (a > b ? 1 : 0)),
    equal: binary((a, b) => (a === b ? 1 : 0)),
    where(n, condition, a, b, y) {
      const { floats } = heap;
      for (let i = 0; i < n; i++) floats[y / 4 + i] = floats[(floats[condition / 4 + i] ? a : b) / 4 + i]!;
    },

    sum(outer, n, inner, x, y) {
      const { floats } = heap;
      for (let o = 0; o < outer; o++) {
        for (let i = 0; i < inner; i++) {
          let total = 0;
          for (let j = 0; j < n; j++) total += floats[x / 4 + (o * n + j) * inner + i]!;
          floats[y / 4 + o * inner + i] = total;
        }
      }
    },
    max(outer, n, inner, x, y) {
      const { floats } = heap;
      for (let o = 0; o < outer; o++) {
        for (let i = 0; i < inner; i++) {
          let largest = -Infinity;
          for (let j = 0; j < n; j++) largest = Math.max(largest, floats[x / 4 + (o * n + j) * inner + i]!);
          floats[y / 4 + o * inner + i] = largest;
        }
      }
    },
    repeat(outer, times, inner, x, y) {
      const { floats } = heap;
      for (let o = 0; o < outer; o++) {
        const from = x / 4 + o * inner;
        for (let j = 0; j < times; j++) floats.copyWithin(y / 4 + (o * times + j) * inner, from, from + inner);
      }
    },
    swap(outer, rows, columns, inner, x, y) {
      const { floats } = heap;
      for (let o = 0; o < outer; o++) {
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const from = x / 4 + ((o * rows + row) * columns + column) * inner;
            floats.copyWithin(y / 4 + ((o * columns + column) * rows + row) * inner, from, from + inner);
          }
        }
      }
    },
    gather(outer, n, m, inner, x, index, y) {
      const { floats, integers } = heap;
      for (let o = 0; o < outer; o++) {
        for (let at = o * m * inner; at < (o + 1) * m * inner; at++) {
          floats[y / 4 + at] = floats[x / 4 + (o * n + integers[index / 4 + at]!) * inner + (at % inner)]!;
        }
      }
    },
    scatter(outer, n, m, inner, x, index, y) {
      const { floats, integers } = heap;
      floats.fill(0, y / 4, y / 4 + outer * n * inner);
      for (let o = 0; o < outer; o++) {
        for (let at = o * m * inner; at < (o + 1) * m * inner; at++) {
          floats[y / 4 + (o * n + integers[index / 4 + at]!) * inner + (at % inner)]! += floats[x / 4 + at]!;
        }
      }
    },
    matmul(rows, inner, columns, a, b, y) {
      const { floats } = heap;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          let total = 0;
          for (let k = 0; k < inner; k++) {
            total += floats[a / 4 + row * inner + k]! * floats[b / 4 + k * columns + column]!;
          }
          floats[y / 4 + row * columns + column] = total;
        }
      }
    },
  };
}

/** Like C's pow, and so PyTorch's: ±1 to an infinite power is 1, and 1 to any power, where JavaScript says NaN. */
function power(base: number, exponent: number): number {
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  return base ** exponent;
}
