import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '#engine';
import { readSafetensors, writeSafetensors } from '#engine/weights/index.ts';
import { expectClose } from '../closeness.ts';

interface Case {
  name: string;
  file: string;
  metadata: Record<string, string>;
  tensors: { name: string; dtype: string; shape: number[]; data: number[] }[];
}
const cases: Case[] = JSON.parse(readFileSync(new URL('../fixtures/references/weights.json', import.meta.url), 'utf8'));
const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
const isOurs = ({ tensors }: Case) => tensors.every(({ dtype }) => ['F32', 'I32'].includes(dtype));

describe.each(cases)('$name, as Python wrote it', (expected) => {
  test('is read', () => {
    const { tensors, metadata } = readSafetensors(bytesOf(expected.file));
    expect([...tensors.keys()].sort()).toEqual(expected.tensors.map(({ name }) => name).sort());
    expect(Object.fromEntries(metadata)).toEqual(expected.metadata);
    for (const { name, dtype, shape, data } of expected.tensors) {
      const found = tensors.get(name)!;
      expect(found.shape).toEqual(shape);
      expect(found.dtype).toBe(dtype.startsWith('F') ? 'float32' : 'int32');
      expectClose(found.data, found.dtype === 'float32' ? data.map(Math.fround) : data, 0, 0);
    }
  });
});

test.each(cases.filter(isOurs))('$name: ours are the same bytes', ({ file, tensors, metadata }) => {
  const named = tensors.map(({ name, dtype, shape, data }): [string, Tensor] => {
    return [name, tensor(Float64Array.from(data), { shape, dtype: dtype === 'I32' ? 'int32' : 'float32' })];
  });
  expect(writeSafetensors(Object.fromEntries(named), metadata)).toEqual(bytesOf(file));
});

test('what is written is read again: shapes, types, NaN, ±0, names of any kind', () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e-45, 3.4e38, 0.1];
  const written = new Map([
    ['a.b', tensor([values])],
    ['1', tensor([1, -(2 ** 31)], { dtype: 'int32' })],
    ['__proto__', tensor(7)],
    ['größe ☂ "q"', zeros([2, 0, 3])],
  ]);
  const bytes = writeSafetensors(written, { made: 'here' });
  const { tensors, metadata } = readSafetensors(bytes);
  expect([...tensors.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [name, { shape, dtype, data }] of written) {
    const { shape: shapeRead, dtype: dtypeRead, data: dataRead } = tensors.get(name)!;
    expect([shapeRead, dtypeRead, [...dataRead]]).toEqual([shape, dtype, [...data]]);
  }
  expect(metadata.get('made')).toBe('here');
});

test('entries begin at a multiple of 8 bytes, whatever the names', () => {
  for (const name of ['a', 'ab', 'abc', 'abcd', 'abcde', 'ä']) {
    const bytes = writeSafetensors({ [name]: tensor([1]) });
    expect((bytes.length - 4) % 8).toBe(0);
  }
});

test('a view into a larger file is read at its own place', () => {
  const file = writeSafetensors({ x: tensor([1, 2]) });
  const larger = new Uint8Array(file.length + 3);
  larger.set(file, 3);
  expect(readSafetensors(larger.subarray(3)).tensors.get('x')!.toArray()).toEqual([1, 2]);
});

test('bfloat16 is the upper half of a float32', () => {
  const file = fileOf({ x: { dtype: 'BF16', shape: [3], data_offsets: [0, 6] } }, [0x80, 0x3f, 0x20, 0xc0, 0x80, 0x7f]);
  expect(readSafetensors(file).tensors.get('x')!.toArray()).toEqual([1, -2.5, Number.POSITIVE_INFINITY]);
});

/** A file of that header, which may be wrong, and those bytes. */
function fileOf(header: unknown, body: number[] = []): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + body.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(body, 8 + text.length);
  return file;
}

const x = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
const four = [0, 0, 0, 0];

describe('files that are cut short, wrong or hostile', () => {
  const huge = new Uint8Array(16).fill(0xff);
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'readSafetensors: cut short: 0 bytes of at least 8; fetch the file again'],
    ['half of the length', new Uint8Array(4), 'cut short: 4 bytes of at least 8'],
    ['half of the header', fileOf({ x }, four).subarray(0, 20), 'cut short: 20 bytes of at least'],
    ['half of the entries', fileOf({ x }, [0, 0]), 'cut short: 2 bytes of at least 4'],
    ['a header longer than any', huge, 'header of 18446744073709552000 bytes; 100 MB is the most'],
    ['no JSON', fileOf('{"x"'), 'readSafetensors: not a valid file: header is no JSON'],
    ['no UTF-8', fileOf({}).fill(0xff, 8), 'header is no JSON'],
    ['a list', fileOf([1]), 'header is no object: [1]'],
    ['a tensor that is a number', fileOf({ x: 4 }), 'x is no object: 4'],
    [
      'an unknown type',
      fileOf({ x: { ...x, dtype: 'F8_E5M2' } }, four),
      '"x" is of a type not known here: F8_E5M2; save it as float32',
    ],
    ['no type', fileOf({ x: { ...x, dtype: undefined } }, four), '"x" is of a type not known here: undefined'],
    ['a negative length', fileOf({ x: { ...x, shape: [-1] } }, four), '"x" has no shape: [-1]'],
    ['a broken length', fileOf({ x: { ...x, shape: [0.5] } }, four), '"x" has no shape: [0.5]'],
    [
      'a shape too large',
      fileOf({ x: { ...x, shape: [2 ** 40] } }, four),
      '"x" has 4 bytes; F32 (1099511627776) takes 4398046511104',
    ],
    [
      'offsets that do not fit',
      fileOf({ x: { ...x, data_offsets: [0, 3] } }, four),
      '"x" has 3 bytes; F32 (1) takes 4',
    ],
    ['offsets the wrong way', fileOf({ x: { ...x, data_offsets: [4, 0] } }, four), '"x" has -4 bytes'],
    ['no offsets', fileOf({ x: { ...x, data_offsets: null } }, four), '"x" has no offsets [begin, end]: null'],
    [
      'offsets before the start',
      fileOf({ x: { ...x, data_offsets: [-4, 0] } }, four),
      '"x" has no offsets [begin, end]: [-4,0]',
    ],
    ['overlapping tensors', fileOf({ x, y: x }, four), '"y" overlaps another tensor at byte 0'],
    ['a gap', fileOf({ x: { ...x, data_offsets: [4, 8] } }, [...four, ...four]), '"x" leaves a gap at byte 4'],
    ['bytes of nobody', fileOf({ x }, [...four, 1]), '1 bytes belong to no tensor'],
    ['metadata that is no text', fileOf({ __metadata__: { a: 1 }, x }, four), 'metadata "a" is no text: 1'],
    ['metadata that is a list', fileOf({ __metadata__: [], x }, four), '__metadata__ is no object: []'],
  ])('%s', (_, file, message) => {
    expect(() => readSafetensors(file)).toThrow(message);
  });

  test('an integer that 32 bits cannot hold', () => {
    const file = fileOf({ x: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } }, [0, 0, 0, 0, 1, 0, 0, 0]);
    expect(() => readSafetensors(file)).toThrow('tensor: not a 32-bit integer: 4294967296 at 0');
  });

  test('a tensor with the reserved name is not written', () => {
    expect(() => writeSafetensors({ __metadata__: tensor(1) })).toThrow(
      'writeSafetensors: reserved name: __metadata__',
    );
  });
});
