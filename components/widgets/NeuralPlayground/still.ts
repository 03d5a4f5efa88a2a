import { featureMap } from './featureMap.ts';
import { featureNames } from './features.ts';
import { type Opening, trainedSession } from './opening.ts';
import type { PlaygroundState } from './scene.ts';
import { mapSizes } from './session.ts';

/** The maps of a picture as HTML, for the page before any script: of every unit by layer, and the large one. */
export interface StillMaps {
  features: string[];
  units: string[][];
  large: string;
}

let last: { opening: Opening; maps: StillMaps } | null = null;

/** Trains once more what the opening has trained: at build that costs less than carrying the maps along. */
export function stillMaps(opening: Opening, state: PlaygroundState): StillMaps {
  if (last?.opening === opening) return last.maps;
  const session = trainedSession(state);
  const { units, large } = session.frame({ run: 0, unit: null });
  session.dispose();
  const maps = {
    features: featureNames.map((name) => stillOf(featureMap(name), mapSizes.unit)),
    units: units.map((layer) => layer.map((map) => stillOf([map], mapSizes.unit))),
    large: stillOf(large, mapSizes.large),
  };
  last = { opening, maps };
  return maps;
}

/** A map as layers of color behind masks, so that it follows the theme. */
export function stillOf(planes: readonly Int8Array[], size: number): string {
  const layers =
    planes.length === 1
      ? [
          { color: 0, share: planes[0]!.map((value) => Math.max(0, -value)) },
          { color: 1, share: planes[0]!.map((value) => Math.max(0, value)) },
        ]
      : planes.map((plane, color) => ({ color, share: surplus(plane, color, planes) }));
  return layers
    .map(({ color, share }) => `<i class="map-${color}" style="mask-image:url(${png(share, size)})"></i>`)
    .join('');
}

/** How much surer than by guessing, where this class is the likeliest; else 0. From 0 to 127. */
function surplus(plane: Int8Array, color: number, planes: readonly Int8Array[]): Int8Array {
  const guess = 1 / planes.length;
  return plane.map((value, i) => {
    const isLargest = planes.every((other, k) => other[i]! < value || (other[i] === value && k >= color));
    return isLargest ? Math.max(0, (127 * ((value + 127) / 254 - guess)) / (1 - guess)) : 0;
  });
}

/** A grey picture as a PNG of 8 bits, at most 65 kB, not compressed: few lines, and pages are compressed anyway. */
function png(share: Int8Array, size: number): string {
  const rows = new Uint8Array(size * (size + 1));
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) rows[row * (size + 1) + 1 + column] = 2 * share[row * size + column]!;
  const header = [...bigEndian(size), ...bigEndian(size), 8, 0, 0, 0, 0];
  const length = rows.length;
  const stored = [0x78, 0x01, 1, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  const data = [...stored, ...rows, ...bigEndian(adler32(rows))];
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))}`;
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
