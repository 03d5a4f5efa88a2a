/** How many numbers a pixel has, by PNG's names for it. */
const kinds = { 1: 0, 3: 2 } as const;

/**
 * A picture as a PNG of 8 bits in a data URL, at most 65 kB, not compressed: few lines, and pages are compressed
 * anyway. Bytes row after row; grey has one a pixel, color three.
 */
export function pngAddress(bytes: ArrayLike<number>, width: number, height: number, channels: 1 | 3): string {
  const row = width * channels;
  const rows = new Uint8Array(height * (row + 1));
  for (let i = 0; i < height * row; i++) rows[i + Math.floor(i / row) + 1] = bytes[i]!;
  const { length } = rows;
  const header = [...bigEndian(width), ...bigEndian(height), 8, kinds[channels], 0, 0, 0];
  const stored = [0x78, 0x01, 1, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  const file = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...stored, ...rows, ...bigEndian(adler32(rows))]),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${btoa(file.map((byte) => String.fromCharCode(byte)).join(''))}`;
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...[...name].map((letter) => letter.charCodeAt(0)), ...data];
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))];
}

const bigEndian = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** The checksum of a PNG's chunks (ISO 3309). */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** The checksum of a zlib stream (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
