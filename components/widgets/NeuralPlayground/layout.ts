import { type FeatureName, featureNames } from './features.ts';

/** Where a unit stands: percent of the drawing's width, pixels from its top. */
export interface Place {
  x: number;
  y: number;
}

export interface Layout {
  /** Pixels. */
  height: number;
  unitSize: number;
  /** Below this width the drawing scrolls sideways. */
  minWidth: number;
  /** For every column: x, and the height of each unit. The first column has all features, used or not. */
  columns: { x: number; ys: number[] }[];
  /** Rows of the first column that the network uses, in the network's order. */
  used: number[];
}

const header = 52;

/** Columns of units from left to right, each centered; in long columns units are smaller and closer. */
export function layoutOf(features: readonly FeatureName[], hidden: readonly number[], outputs: number): Layout {
  const counts = [featureNames.length, ...hidden, outputs];
  const most = Math.max(...counts);
  const unitSize = most <= 10 ? 36 : 24;
  const pitch = most <= 10 ? 46 : 30;
  const height = header + most * pitch;
  const columnWidth = 74;
  const minWidth = counts.length * columnWidth;
  const columns = counts.map((count, i) => ({
    x: (100 * (i + 0.5)) / counts.length,
    ys: Array.from({ length: count }, (_, row) => header + (most * pitch) / 2 + (row - (count - 1) / 2) * pitch),
  }));
  return { height, unitSize, minWidth, columns, used: features.map((name) => featureNames.indexOf(name)) };
}

/** A link between two units, as it is drawn and found again under the pointer. */
export interface Link {
  /** Place among all parameters. */
  place: number;
  depth: number;
  from: number;
  to: number;
  start: Place;
  end: Place;
}

/** More links than this would be a grey mass that also takes long to draw: then only the strongest are. */
export const mostLinks = 1200;

/** Links of a fully connected network, given where each layer's weights begin. */
export function linksOf(layout: Layout, sizes: readonly number[]): Link[] {
  const links: Link[] = [];
  let at = 0;
  for (let depth = 0; depth < sizes.length - 1; depth++) {
    const [left, right] = [layout.columns[depth]!, layout.columns[depth + 1]!];
    for (let from = 0; from < sizes[depth]!; from++) {
      const row = depth === 0 ? layout.used[from]! : from;
      for (let to = 0; to < sizes[depth + 1]!; to++) {
        const [start, end] = [
          { x: left.x, y: left.ys[row]! },
          { x: right.x, y: right.ys[to]! },
        ];
        links.push({ place: at + from * sizes[depth + 1]! + to, depth, from, to, start, end });
      }
    }
    at += sizes[depth + 1]! * (sizes[depth]! + 1);
  }
  return links;
}

/** The strongest of the links, at most as many as can be told apart. */
export function drawnLinks(links: readonly Link[], parameters: ArrayLike<number>): readonly Link[] {
  if (links.length <= mostLinks) return links;
  const size = ({ place }: Link) => Math.abs(parameters[place]!);
  return [...links].sort((a, b) => size(b) - size(a)).slice(0, mostLinks);
}

/** A curve from unit to unit that leaves and arrives level. */
export function pathOf({ start, end }: Link): string {
  const middle = ((start.x + end.x) / 2).toFixed(2);
  return `M${start.x.toFixed(2)} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x.toFixed(2)} ${end.y}`;
}

/** The link nearest to a place of the drawing, if it is at most `reach` pixels above or below. */
export function linkAt(links: readonly Link[], { x, y }: Place, reach: number): Link | null {
  let nearest: Link | null = null;
  let best = reach;
  for (const link of links) {
    const { start, end } = link;
    const part = (x - start.x) / (end.x - start.x);
    if (part < 0 || part > 1) continue;
    const distance = Math.abs(start.y + (end.y - start.y) * risen(part) - y);
    if (distance >= best) continue;
    best = distance;
    nearest = link;
  }
  return nearest;
}

/** How far the curve has risen where it has come so far along: its x is 1.5t(1 − t) + t³, its y 3t² − 2t³. */
function risen(along: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < along) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}

/** A line's width in pixels for a weight: grows with the root, so that small ones stay to be seen. */
export const strokeWidth = (weight: number): number => Math.min(8, 0.4 + 1.9 * Math.sqrt(Math.abs(weight)));
