import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { classesOf, gunzip, isGzip, numbersOf, readCsv, readIdx } from '#engine/data/index.ts';

/** An IDX file of a type, lengths of axes and bytes. */
function idx(type: number, shape: number[], body: number[]): Uint8Array {
  const lengths = shape.flatMap((length) => [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255]);
  return Uint8Array.from([0, 0, type, shape.length, ...lengths, ...body]);
}

describe('readIdx', () => {
  test('two pictures of two by three, as MNIST stores them', () => {
    const body = [0, 128, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(readIdx(idx(8, [2, 2, 3], body))).toEqual({ data: Float32Array.from(body), shape: [2, 2, 3] });
  });

  test.each([
    ['signed bytes', 9, [0x80, 0x7f], [-128, 127]],
    ['16-bit integers, the high byte first', 11, [0x01, 0x02, 0xff, 0xff], [258, -1]],
    ['32-bit integers', 12, [0, 1, 0, 0, 0xff, 0xff, 0xff, 0xfe], [65536, -2]],
    ['float32', 13, [0x3f, 0x80, 0, 0, 0xc0, 0x20, 0, 0], [1, -2.5]],
    ['float64', 14, [0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 0xbf, 0xf0, 0, 0, 0, 0, 0, 0], [1.5, -1]],
  ])('%s', (_, type, body, expected) => {
    expect(Array.from(readIdx(idx(type, [2], body)).data)).toEqual(expected);
  });

  test('a view into a larger file, and a file of no axes', () => {
    const file = Uint8Array.of(9, 9, ...idx(8, [2], [5, 6]));
    expect(Array.from(readIdx(file.subarray(2)).data)).toEqual([5, 6]);
    expect(readIdx(idx(8, [], [7]))).toEqual({ data: Float32Array.of(7), shape: [] });
  });

  test.each<[string, Uint8Array, string]>([
    [
      'nothing',
      new Uint8Array(),
      'readIdx: no IDX file: it begins with nothing; IDX begins with 0 0 and a type, 8 to 14',
    ],
    ['a PNG', Uint8Array.of(137, 80, 78, 71), 'readIdx: no IDX file: it begins with 137 80 78 71'],
    ['an unknown type', idx(10, [1], [0]), 'readIdx: no IDX file: it begins with 0 0 10 1'],
    ['gzip', gzipSync(idx(8, [1], [0])), 'it is compressed: unpack it with gunzip'],
    ['half of the header', idx(8, [2, 2], []).subarray(0, 9), 'readIdx: cut short: 9 bytes of 12 bytes of header'],
    ['half of the entries', idx(8, [2, 2], [1, 2]), 'readIdx: cut short: 14 bytes of 16 bytes for (2,2)'],
    [
      'a length no file has',
      idx(8, [2 ** 31, 2 ** 31], []),
      'readIdx: cut short: 12 bytes of 4611686018427388000 bytes',
    ],
    ['too much', idx(8, [1], [1, 2]), 'readIdx: 1 bytes too many for (1); is it another file?'],
  ])('refuses %s', (_, file, message) => {
    expect(() => readIdx(file)).toThrow(message);
  });
});

describe('gunzip', () => {
  const file = idx(8, [3], [1, 2, 3]);

  test('unpacks what is packed, leaves the rest as it is', async () => {
    expect(isGzip(gzipSync(file))).toBe(true);
    expect(await gunzip(gzipSync(file))).toEqual(file);
    expect(await gunzip(file)).toBe(file);
  });

  test('a damaged file', async () => {
    const packed = new Uint8Array(gzipSync(file));
    await expect(gunzip(packed.subarray(0, 12))).rejects.toThrow(
      'gunzip: damaged: 12 bytes do not unpack; fetch the file again',
    );
    packed[packed.length - 5]! ^= 1;
    await expect(gunzip(packed)).rejects.toThrow('gunzip: damaged');
  });
});

describe('readCsv', () => {
  test('columns and rows', () => {
    expect(readCsv('height,weight\n1.8,75\n1.6,\n')).toEqual({
      columns: ['height', 'weight'],
      rows: [
        ['1.8', '75'],
        ['1.6', ''],
      ],
    });
  });

  test('quotes hold separators, line ends and quotes', () => {
    expect(readCsv('a,b\n"x, y","say ""no"""\n"two\nlines",""').rows).toEqual([
      ['x, y', 'say "no"'],
      ['two\nlines', ''],
    ]);
  });

  test('CRLF, a byte order mark, blank lines, no last line end, a lone carriage return', () => {
    expect(readCsv('\uFEFFa,b\r\n\r\n1,2\r\n3,x\ry').rows).toEqual([
      ['1', '2'],
      ['3', 'x\ry'],
    ]);
  });

  test('other separators, no header, nothing', () => {
    expect(readCsv('1;2\n3;4', { separator: ';', header: false })).toEqual({
      columns: ['0', '1'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(readCsv('')).toEqual({ columns: [], rows: [] });
    expect(readCsv('a,b')).toEqual({ columns: ['a', 'b'], rows: [] });
    expect(readCsv('a,\n1,').rows).toEqual([['1', '']]);
  });

  test.each([
    ['a,b\n1,2,3', 'readCsv: line 2: 3 fields where the first line has 2'],
    ['a,b\n"x\ny",1\n1', 'readCsv: line 4: 1 fields where the first line has 2'],
    ['a,b\n1,"2', 'readCsv: line 2, column 3: quote is never closed; add a " at the end'],
    ['a,b\n1,"2"3', 'readCsv: line 2, column 6: "3" after a closing quote; double a quote inside of quotes'],
    ['a,b\n1,2"', 'readCsv: line 2, column 4: a quote inside of a field; put the whole field in quotes'],
  ])('%j is refused', (text, message) => {
    expect(() => readCsv(text)).toThrow(message);
  });

  test('a separator that is none', () => {
    for (const separator of ['', '"', '\n', ', ']) {
      expect(() => readCsv('a', { separator })).toThrow(`readCsv: no separator: ${JSON.stringify(separator)}`);
    }
  });
});

describe('columns of a table', () => {
  const table = readCsv('length,kind,width\n1.5,dog, 2 \n-3e2,cat,0\nNaN,dog,7');

  test('as numbers, row after row, in the order asked for', () => {
    expect(numbersOf(table, ['width', 'length'])).toEqual(Float32Array.of(2, 1.5, 0, -300, 7, Number.NaN));
  });

  test('as classes', () => {
    expect(classesOf(table, 'kind')).toEqual({ names: ['cat', 'dog'], labels: Int32Array.of(1, 0, 1) });
  });

  test('misuse', () => {
    expect(() => numbersOf(table)).toThrow(
      'numbersOf: not a number: "dog" in row 1 of "kind"; leave out the row, or fill it',
    );
    expect(() => numbersOf(readCsv('a\n1\n""'))).toThrow('numbersOf: not a number: "" in row 2 of "a"');
    expect(() => numbersOf(table, ['depth'])).toThrow(
      'numbersOf: no such column: "depth"; the table has length, kind, width',
    );
    expect(() => classesOf(table, 'x')).toThrow('classesOf: no such column: "x"');
  });
});
