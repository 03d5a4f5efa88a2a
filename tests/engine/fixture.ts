import { readFileSync } from 'node:fs';
import { type Tensor, tensor } from '#engine';

/** A tensor as fixtures/recording.py writes it; NaN and ±Infinity are strings. */
export interface Numbers {
  shape: number[];
  data: (number | string)[];
  dtype?: 'int32';
}

/** A JSON file of the fixtures. */
export const readFixture = <Content>(file: string): Content =>
  JSON.parse(readFileSync(`${import.meta.dirname}/fixtures/${file}`, 'utf8'));

export function tensorOf(
  { shape, data, dtype }: Numbers,
  { requiresGrad = false }: { requiresGrad?: boolean } = {},
): Tensor {
  const flat = dtype === 'int32' ? Int32Array.from(data, Number) : Float32Array.from(data, Number);
  return tensor(flat, { shape, requiresGrad });
}
