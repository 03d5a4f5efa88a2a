import { type Shape, type Tensor, tensor } from '#engine';

/** The numbers of `draw` in fixtures/workloads/make.py: uniform in ±scale. */
function numbers(seed: number, size: number, scale: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * scale;
  });
}

const sizeOf = (shape: Shape): number => shape.reduce((product, length) => product * length, 1);

export const draw = (seed: number, shape: Shape, scale = 1): Tensor =>
  tensor(numbers(seed, sizeOf(shape), scale), { shape });

/** As initializer of a layer: uniform in ±√(6/inputs), the biases beside it 0. */
export const drawn = (seed: number) => (shape: Shape) => draw(seed, shape, Math.sqrt(6 / sizeOf(shape.slice(0, -1))));

export const drawLabels = (seed: number, count: number, classes: number): number[] =>
  Array.from(numbers(seed, count, 1), (x) => Math.floor(((x + 1) / 2) * classes));
