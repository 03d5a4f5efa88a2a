import type { DType } from '../tensor.ts';

interface EntryType {
  readonly bytes: number;
  /** What becomes of it here. */
  readonly dtype: DType;
  readonly read: (view: DataView, at: number) => number;
}

/**
 * The types that a safetensors file may hold and this engine reads, little-endian. Float64 is rounded to float32; a
 * 64-bit integer that 32 bits cannot hold is refused by `tensor`.
 */
export const entryTypes: ReadonlyMap<string, EntryType> = /* @__PURE__ */ new Map<string, EntryType>([
  ['F64', { bytes: 8, dtype: 'float32', read: (view, at) => view.getFloat64(at, true) }],
  ['F32', { bytes: 4, dtype: 'float32', read: (view, at) => view.getFloat32(at, true) }],
  ['F16', { bytes: 2, dtype: 'float32', read: (view, at) => halfToNumber(view.getUint16(at, true)) }],
  ['BF16', { bytes: 2, dtype: 'float32', read: readBrainFloat }],
  ['I64', { bytes: 8, dtype: 'int32', read: (view, at) => Number(view.getBigInt64(at, true)) }],
  ['I32', { bytes: 4, dtype: 'int32', read: (view, at) => view.getInt32(at, true) }],
  ['I16', { bytes: 2, dtype: 'int32', read: (view, at) => view.getInt16(at, true) }],
  ['I8', { bytes: 1, dtype: 'int32', read: (view, at) => view.getInt8(at) }],
  ['U8', { bytes: 1, dtype: 'int32', read: (view, at) => view.getUint8(at) }],
  ['BOOL', { bytes: 1, dtype: 'int32', read: (view, at) => view.getUint8(at) }],
]);

/** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0) return sign * fraction * 2 ** -14;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
function readBrainFloat(view: DataView, at: number): number {
  const whole = new DataView(new ArrayBuffer(4));
  whole.setUint16(0, view.getUint16(at, true));
  return whole.getFloat32(0);
}
