import type { ComponentChildren } from 'preact';
import { Label, Layer } from './marks.tsx';
import './picture-area.css';
import { Plot, usePlot } from './Plot.tsx';

/** A box by its edges, y downward, as the engine has it. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

interface Props {
  /** The picture's size in the unit of its boxes. */
  width: number;
  height: number;
  label: string;
  children: ComponentChildren;
}

/**
 * A plot that is a picture: as wide as its place, in its own proportions. A mark at (x, y) of the picture stands at
 * (x, −y) of the plot, where up is more: so an arrow key moves a handle the way it points.
 */
export function PictureArea({ width, height, label, children }: Props) {
  return (
    <div class="picture-area" style={{ '--proportions': `${width} / ${height}` }}>
      <Plot x={[0, width]} y={[-height, 0]} height="auto" label={label}>
        {children}
      </Plot>
    </div>
  );
}

interface BoxProps {
  box: Edges;
  color: string;
  /** `dashed` for what is not there, or no longer. */
  line?: 'solid' | 'dashed' | undefined;
  width?: number;
  fill?: string | undefined;
  /** A short name, written inside of the upper left corner. */
  tag?: ComponentChildren;
}

/** A box of the picture, and its name. */
export function BoxMark({ box: [left, top, right, bottom], color, line, width = 2, fill = 'none', tag }: BoxProps) {
  const { x, y } = usePlot();
  const percent = (value: number) => `${Number(value.toFixed(2))}%`;
  return (
    <>
      <Layer>
        <rect
          x={percent(x(left))}
          y={percent(y(-top))}
          width={percent(x(right) - x(left))}
          height={percent(y(-bottom) - y(-top))}
          fill={fill}
          stroke={color}
          stroke-width={width}
          stroke-dasharray={line === 'dashed' ? '5 4' : undefined}
        />
      </Layer>
      {tag && (
        <Label at={[left, -top]} anchor="start start">
          <span class="picture-tag">{tag}</span>
        </Label>
      )}
    </>
  );
}

/** Lines between the cells of a picture cut into rows and columns. */
export function GridLines({ rows, columns }: { rows: number; columns: number }) {
  return (
    <svg class="plot-layer picture-grid" aria-hidden="true">
      {Array.from({ length: columns + 1 }, (_, i) => (
        <line key={`column ${i}`} x1={`${(100 * i) / columns}%`} x2={`${(100 * i) / columns}%`} y1="0" y2="100%" />
      ))}
      {Array.from({ length: rows + 1 }, (_, i) => (
        <line key={`row ${i}`} y1={`${(100 * i) / rows}%`} y2={`${(100 * i) / rows}%`} x1="0" x2="100%" />
      ))}
    </svg>
  );
}
