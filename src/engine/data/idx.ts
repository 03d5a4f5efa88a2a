import { formatShape, type Shape, sizeOf } from '../shape.ts';

/** Numbers with their shape, as an IDX file holds them. */
export interface IdxArray {
  readonly data: Float32Array;
  readonly shape: Shape;
}

type Read = (view: DataView, at: number) => number;

/** The types of the format by their code: bytes an entry, and how to read one (big-endian). */
const types: Record<number, [bytes: number, read: Read]> = {
  8: [1, (view, at) => view.getUint8(at)],
  9: [1, (view, at) => view.getInt8(at)],
  11: [2, (view, at) => view.getInt16(at)],
  12: [4, (view, at) => view.getInt32(at)],
  13: [4, (view, at) => view.getFloat32(at)],
  14: [8, (view, at) => view.getFloat64(at)],
};

/**
 * Reads an IDX file, the format of MNIST's (LeCun, Cortes and Burges 1998): two zero bytes, the type's code, the
 * number of axes, their lengths as big-endian 32-bit integers, and the entries row after row. MNIST's pictures come
 * as (60000, 28, 28) from 0 to 255, its labels as (60000). Unpack a `.gz` with `gunzip` first.
 *
 * @throws if it is no IDX file, or not of the length that its header promises
 */
export function readIdx(bytes: Uint8Array): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = bytes.length >= 4 ? types[bytes[2]!] : undefined;
  if (bytes[0] !== 0 || bytes[1] !== 0 || !type) {
    const begin = [...bytes.subarray(0, 4)].join(' ');
    const advice = isGzip(bytes)
      ? 'it is compressed: unpack it with gunzip'
      : 'IDX begins with 0 0 and a type, 8 to 14';
    throw new TypeError(`readIdx: no IDX file: it begins with ${begin || 'nothing'}; ${advice}`);
  }
  const [entryBytes, read] = type;
  const start = 4 + 4 * bytes[3]!;
  if (bytes.length < start) throw truncated(`${start} bytes of header`, bytes.length);
  const shape = Array.from({ length: bytes[3]! }, (_, axis) => view.getUint32(4 + 4 * axis));
  const length = start + entryBytes * sizeOf(shape);
  if (bytes.length < length) throw truncated(`${length} bytes for ${formatShape(shape)}`, bytes.length);
  if (bytes.length > length) {
    throw new RangeError(
      `readIdx: ${bytes.length - length} bytes too many for ${formatShape(shape)}; is it another file?`,
    );
  }
  const data = Float32Array.from({ length: sizeOf(shape) }, (_, i) => read(view, start + i * entryBytes));
  return { data, shape };
}

/** Whether bytes begin as gzip's do (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes that were compressed; bytes that are not gzip's come back as they are.
 *
 * @throws if bytes that begin as gzip’s do not unpack
 */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  try {
    return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  } catch (cause) {
    throw new Error(`gunzip: damaged: ${bytes.length} bytes do not unpack; fetch the file again`, { cause });
  }
}

function truncated(expected: string, found: number): RangeError {
  return new RangeError(`readIdx: cut short: ${found} bytes of ${expected}; fetch the file again`);
}
