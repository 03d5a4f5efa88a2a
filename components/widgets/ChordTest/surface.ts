import type { Range } from '../../controls/fields.ts';
import { framed, landscapes } from './landscapes.ts';
import { type LossName, lossesAt, type Place } from './losses.ts';

/** Losses over weight and bias, as `<Contours>` takes them. */
export interface Surface {
  heights: number[];
  columns: number;
  rows: number;
  margin: number;
  /** Losses between which equally many cells lie, so that a steep surface has as many contours as a flat one. */
  levels: number[];
}

const cellsInPlot = 72;
const margin = 1;
const levelCount = 12;
const computed = new Map<LossName, Surface>();

/** Computed once a page for each loss. */
export function surfaceOf(name: LossName): Surface {
  const known = computed.get(name);
  if (known) return known;
  const { across, bias } = landscapes[name];
  if (!bias) throw new Error(`surface: ${name} has no bias to free; only losses with one are surfaces`);
  const [weights, biases] = [centersOf(across), centersOf(bias)];
  const heights = lossesAt(
    name,
    biases.flatMap((b) => weights.map((w): Place => [w, b])),
  );
  const sorted = heights.toSorted((x, y) => x - y);
  const levels = Array.from(
    { length: levelCount },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (levelCount + 1))]!,
  );
  const surface = { heights, columns: weights.length, rows: biases.length, margin, levels };
  computed.set(name, surface);
  return surface;
}

/** Centers of the cells between the ends of the axis, and of those in the margin. */
function centersOf(range: Range): number[] {
  const [from, to] = framed(range);
  const cell = (to - from) / cellsInPlot;
  return Array.from({ length: cellsInPlot + 2 * margin }, (_, i) => from + (i - margin + 0.5) * cell);
}
