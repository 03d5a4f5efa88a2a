import { type CurveFactory, curveLinear, area as d3Area, line as d3Line } from 'd3-shape';
import type { ComponentChildren, CSSProperties } from 'preact';
import { usePlot } from './Plot.tsx';

type Point = readonly [x: number, y: number];

/** Decimals of a percent of the plot: a tenth of a pixel at most. More would be bytes that nobody sees. */
const decimals = 2;

interface Stroke {
  /** A color of tokens.css: `var(--loss)`. */
  color: string;
  width?: number;
  /** Lengths of dashes and gaps in pixels: `4 4`. */
  dash?: string | undefined;
}

interface CurveProps extends Stroke {
  points: readonly Point[];
  /** How points are joined, from d3-shape; straight when left out. */
  curve?: CurveFactory;
}

/** A line through points, cut at the edges of the plot. A point that is not finite interrupts it. */
export function Curve({ points, color, width = 2.5, dash, curve = curveLinear }: CurveProps) {
  const { x, y } = usePlot();
  const path = d3Line<Point>()
    .digits(decimals)
    .defined(([px, py]) => Number.isFinite(px) && Number.isFinite(py))
    .x(([px]) => x(px))
    .y(([, py]) => y(py))
    .curve(curve);
  return (
    <StretchedLayer>
      <path d={path(points) ?? ''} fill="none" {...strokeOf({ color, width, dash })} stroke-linejoin="round" />
    </StretchedLayer>
  );
}

/** The surface between two curves over the same x. */
export function Area({
  points,
  color,
}: {
  points: readonly (readonly [x: number, low: number, high: number])[];
  color: string;
}) {
  const { x, y } = usePlot();
  const path = d3Area<(typeof points)[number]>()
    .digits(decimals)
    .x(([px]) => x(px))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high));
  return (
    <StretchedLayer>
      <path d={path(points) ?? ''} fill={color} />
    </StretchedLayer>
  );
}

/** A straight line between two places. */
export function Segment({ from, to, ...stroke }: Stroke & { from: Point; to: Point }) {
  const { x, y } = usePlot();
  const ends = { x1: `${x(from[0])}%`, y1: `${y(from[1])}%`, x2: `${x(to[0])}%`, y2: `${y(to[1])}%` };
  return (
    <Layer>
      <line {...ends} {...strokeOf(stroke)} />
    </Layer>
  );
}

/** A round mark with a radius in pixels. */
export function Dot({ at, color, radius = 5 }: { at: Point; color: string; radius?: number }) {
  const { x, y } = usePlot();
  return (
    <Layer>
      <circle cx={`${x(at[0])}%`} cy={`${y(at[1])}%`} r={radius} fill={color} />
    </Layer>
  );
}

/** A box from one corner to the opposite one, in the plot's units. */
export function Bar({ from, to, fill, stroke }: { from: Point; to: Point; fill: string; stroke?: string }) {
  const { x, y } = usePlot();
  const [left, right] = [x(from[0]), x(to[0])].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [y(from[1]), y(to[1])].sort((a, b) => a - b) as [number, number];
  const box = { x: `${left}%`, y: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` };
  return (
    <Layer>
      <rect {...box} fill={fill} stroke={stroke} />
    </Layer>
  );
}

interface LabelProps {
  at: Point;
  /** Which point of the text stands there: 'start center' hangs it to the right, 'center end' above. */
  anchor?: `${'start' | 'center' | 'end'} ${'start' | 'center' | 'end'}`;
  color?: string;
  children: ComponentChildren;
}

const shift = { start: '0', center: '-50%', end: '-100%' };

/** Text at a place, in the page's own size at every width. */
export function Label({ at, anchor = 'center center', color, children }: LabelProps) {
  const { x, y } = usePlot();
  const [across, down] = anchor.split(' ') as [keyof typeof shift, keyof typeof shift];
  const style = { left: `${x(at[0])}%`, top: `${y(at[1])}%`, translate: `${shift[across]} ${shift[down]}`, color };
  return (
    <span class="plot-label" style={style as CSSProperties}>
      {children}
    </span>
  );
}

/** For SVG marks placed by percent: `<circle cx={`${x(2)}%`} …>`. Decoration to screen readers; the table has the data. */
export function Layer({ children }: { children: ComponentChildren }) {
  return (
    <svg class="plot-layer" aria-hidden="true">
      {children}
    </svg>
  );
}

/** For paths, which know no percent: drawn in a square of 100 × 100 that is stretched to the plot; strokes are not. */
export function StretchedLayer({ children }: { children: ComponentChildren }) {
  return (
    <svg class="plot-layer plot-stretched" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}

function strokeOf({ color, width = 1.5, dash }: Stroke) {
  return { stroke: color, 'stroke-width': width, 'stroke-dasharray': dash, 'vector-effect': 'non-scaling-stroke' };
}
