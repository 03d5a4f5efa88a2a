import type { Range } from '../../controls/fields.ts';
import { framed, landscapes } from './landscapes.ts';
import { type LossName, lossesAt, type Place } from './losses.ts';

/** Losses over weight and bias at the centers of a grid of cells: row after row, the lowest bias first. */
export interface Surface {
  heights: number[];
  columns: number;
  rows: number;
  /** Losses between which equally many cells lie, so that a steep surface has as many contours as a flat one. */
  levels: number[];
}

const cells = 48;
const levelCount = 12;
const computed = new Map<LossName, Surface>();

/** Computed once a page for each loss. */
export function surfaceOf(name: LossName): Surface {
  const known = computed.get(name);
  if (known) return known;
  const { across, bias } = landscapes[name];
  if (!bias) throw new Error(`surface: ${name} has no bias to free; only losses with one are surfaces`);
  const center = (range: Range, cell: number) => {
    const [from, to] = framed(range);
    return from + ((cell + 0.5) / cells) * (to - from);
  };
  const places = Array.from(
    { length: cells * cells },
    (_, i): Place => [center(across, i % cells), center(bias, Math.floor(i / cells))],
  );
  const losses = lossesAt(name, places);
  const sorted = losses.toSorted((x, y) => x - y);
  const levels = Array.from({ length: levelCount }, (_, i) => sorted[Math.floor((i * sorted.length) / levelCount)]!);
  const surface = { heights: losses, columns: cells, rows: cells, levels };
  computed.set(name, surface);
  return surface;
}
