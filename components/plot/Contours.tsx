import { contours } from 'd3-contour';
import { useMemo } from 'preact/hooks';
import { StretchedLayer } from './marks.tsx';

interface Props {
  /**
   * Heights at the centers of a grid of cells, row after row, the lowest row first. The grid fills the plot and is one
   * cell larger all around, so that no line bends where the grid ends.
   */
  heights: readonly number[];
  columns: number;
  rows: number;
  levels: readonly number[];
  /** A color of tokens.css; what is higher has more of it. */
  color: string;
}

const fillOpacity = 0.07;

/** A surface seen from above: a line at each level, and more color the higher it is. */
export function Contours({ heights, columns, rows, levels, color }: Props) {
  const paths = useMemo(
    () =>
      contours()
        .size([columns, rows])
        .thresholds([...levels])([...heights])
        .map(({ coordinates }) => pathOf(coordinates)),
    [heights, columns, rows, levels],
  );
  // The grid counts rows upward, SVG downward; its outer cells fall outside of the plot.
  const toPlot = `translate(0 100) scale(${100 / (columns - 2)} ${-100 / (rows - 2)}) translate(-1 -1)`;
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
