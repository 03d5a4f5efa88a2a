import { contours } from 'd3-contour';
import { useMemo } from 'preact/hooks';
import { StretchedLayer } from './marks.tsx';

interface Props {
  /** Heights at the centers of a grid of cells that fills the plot: row after row, the lowest row first. */
  heights: readonly number[];
  columns: number;
  rows: number;
  /** Cells by which the grid is larger than the plot on every side: with one, no line bends where the grid ends. */
  margin?: number;
  levels: readonly number[];
  /** A color of tokens.css; what is higher has more of it. */
  color: string;
}

const fillOpacity = 0.07;

/** A surface seen from above: a line at each level, and more color the higher it is. */
export function Contours({ heights, columns, rows, margin = 0, levels, color }: Props) {
  const paths = useMemo(
    () =>
      contours()
        .size([columns, rows])
        .thresholds([...levels])([...heights])
        .map(({ coordinates }) => pathOf(coordinates)),
    [heights, columns, rows, levels],
  );
  // The grid counts rows upward, SVG downward; cells in the margin fall outside of the plot.
  const scale = `scale(${100 / (columns - 2 * margin)} ${-100 / (rows - 2 * margin)})`;
  const toPlot = `translate(0 100) ${scale} translate(${-margin} ${-margin})`;
  return (
    <StretchedLayer>
      <g transform={toPlot} fill={color} fill-opacity={fillOpacity} stroke={color} stroke-opacity={0.5}>
        {paths.map((path, level) => (
          <path key={levels[level]} d={path} stroke-width={0.75} vector-effect="non-scaling-stroke" />
        ))}
      </g>
    </StretchedLayer>
  );
}

type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** Outer rings and holes run in opposite directions, as SVG's non-zero rule wants them. */
function pathOf(polygons: Polygons): string {
  return polygons
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${round(x!)},${round(y!)}`).join('L')}Z`)
    .join('');
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
