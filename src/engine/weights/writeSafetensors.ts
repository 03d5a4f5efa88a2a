import type { Tensor } from '../tensor.ts';

/**
 * Tensors as a safetensors file (huggingface.co/docs/safetensors), which PyTorch reads with
 * `safetensors.torch.load_file`: the header's length as 64 bits, the header as JSON, filled with spaces so that the
 * entries begin at a multiple of 8 bytes, and the entries, little-endian, in the order of the names given. Metadata
 * is text by name.
 *
 * @shape tensors of any shapes
 * @throws if a tensor is called `__metadata__`, the name that the format keeps for itself
 * @see safetensors.torch.save
 */
export function writeSafetensors(
  tensors: Readonly<Record<string, Tensor>> | ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const named = tensors instanceof Map ? [...tensors] : Object.entries(tensors as Record<string, Tensor>);
  let end = 0;
  const entries = named.map(([name, { dtype, shape, size }]) => {
    if (name === '__metadata__') {
      throw new RangeError(`writeSafetensors: reserved name: ${name}; call the tensor something else`);
    }
    const begin = end;
    end += 4 * size;
    return [name, { dtype: dtype === 'int32' ? 'I32' : 'F32', shape, data_offsets: [begin, end] }] as const;
  });
  const notes = Object.keys(metadata).length > 0 ? [['__metadata__', metadata] as const] : [];
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries([...notes, ...entries])));
  const start = 8 + Math.ceil(header.length / 8) * 8;
  const bytes = new Uint8Array(start + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.fill(0x20, 8, start).set(header, 8);
  let at = start;
  for (const [, { data, dtype }] of named) {
    for (const entry of data) {
      if (dtype === 'int32') view.setInt32(at, entry, true);
      else view.setFloat32(at, entry, true);
      at += 4;
    }
  }
  return bytes;
}
