import { tensor } from '../create.ts';
import { formatShape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { entryTypes } from './entryTypes.ts';

/** Tensors by name, in the order of their bytes, and the words that came with them. */
export interface Weights {
  readonly tensors: Map<string, Tensor>;
  readonly metadata: Map<string, string>;
}

/** No header may be longer, as in the format's own reader: a hostile length must not make us reserve gigabytes. */
const longestHeader = 100_000_000;

/**
 * Reads a safetensors file (huggingface.co/docs/safetensors): the header's length as 64 bits, the header as JSON, and
 * the entries. PyTorch writes it with `safetensors.torch.save_file`. Nothing in it is ever run. Types other than
 * float32 and int32 are converted (see `entryTypes`).
 *
 * @throws if the file is cut short, its header is no such JSON, or its tensors overlap or leave bytes out
 * @see safetensors.torch.load
 */
export function readSafetensors(bytes: Uint8Array): Weights {
  const { header, start } = readHeader(bytes);
  const metadata = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__') {
      for (const [key, text] of Object.entries(requireObject(value, name))) {
        if (typeof text !== 'string') throw invalid(`metadata "${key}" is no text: ${JSON.stringify(text)}`);
        metadata.set(key, text);
      }
    } else {
      entries.push(readEntry(name, requireObject(value, name)));
    }
  }
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  requireCovered(entries, bytes.length - start);
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  return { tensors: new Map(entries.map((entry) => [entry.name, toTensor(view, entry)])), metadata };
}

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** Bytes after the header. */
  readonly begin: number;
  readonly end: number;
}

function readHeader(bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (bytes.length < 8) throw cutShort(8, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > longestHeader) throw invalid(`header of ${length} bytes; 100 MB is the most`);
  if (bytes.length < 8 + length) throw cutShort(8 + length, bytes.length);
  return { header: requireObject(parse(bytes.subarray(8, 8 + length)), 'header'), start: 8 + length };
}

function parse(header: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(header));
  } catch (cause) {
    throw invalid('header is no JSON', cause);
  }
}

function readEntry(name: string, { dtype, shape, data_offsets: offsets }: Record<string, unknown>): Entry {
  const type = typeof dtype === 'string' ? entryTypes.get(dtype) : undefined;
  if (!type) throw invalid(`"${name}" is of a type not known here: ${dtype}; save it as float32`);
  if (!areCounts(shape)) throw invalid(`"${name}" has no shape: ${JSON.stringify(shape)}`);
  if (!areCounts(offsets) || offsets.length !== 2) {
    throw invalid(`"${name}" has no offsets [begin, end]: ${JSON.stringify(offsets)}`);
  }
  const [begin, end] = offsets as [number, number];
  if (end - begin !== type.bytes * sizeOf(shape)) {
    throw invalid(
      `"${name}" has ${end - begin} bytes; ${dtype} ${formatShape(shape)} takes ${type.bytes * sizeOf(shape)}`,
    );
  }
  return { name, type: dtype as string, shape, begin, end };
}

/** The format wants every byte to belong to one tensor: nothing is hidden in the file, nothing is read twice. */
function requireCovered(entries: readonly Entry[], length: number): void {
  let covered = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== covered) {
      throw invalid(`"${name}" ${begin < covered ? 'overlaps another tensor' : 'leaves a gap'} at byte ${begin}`);
    }
    covered = end;
  }
  if (covered > length) throw cutShort(covered, length);
  if (covered < length) throw invalid(`${length - covered} bytes belong to no tensor`);
}

function toTensor(view: DataView, { type, shape, begin }: Entry): Tensor {
  const { bytes, dtype, read } = entryTypes.get(type)!;
  const numbers = Float64Array.from({ length: sizeOf(shape) }, (_, i) => read(view, begin + i * bytes));
  return tensor(numbers, { shape, dtype });
}

function areCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((length) => Number.isSafeInteger(length) && length >= 0);
}

function requireObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(`${name} is no object: ${JSON.stringify(value)}`);
}

const cutShort = (expected: number, found: number): RangeError =>
  new RangeError(`readSafetensors: cut short: ${found} bytes of at least ${expected}; fetch the file again`);

const invalid = (what: string, cause?: unknown): TypeError =>
  new TypeError(`readSafetensors: not a valid file: ${what}`, { cause });
