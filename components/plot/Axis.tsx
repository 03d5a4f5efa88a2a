import type { ComponentChildren } from 'preact';
import { trimmed } from './format.ts';
import { Layer } from './marks.tsx';
import { usePlot } from './Plot.tsx';

interface Props {
  /** What is measured, with its symbol: `<>logit <i>z</i></>`. */
  label?: ComponentChildren;
  /** About how many ticks, or the ticks themselves. */
  ticks?: number | readonly number[];
  format?: (value: number) => ComponentChildren;
  /** Lines across the whole plot at each tick. */
  grid?: boolean;
}

const plain = (value: number) => trimmed(value, 6);

/** Ticks and their numbers below the plot. */
export function AxisX({ label, ticks = 5, format = plain, grid = false }: Props) {
  const { x } = usePlot();
  const values = typeof ticks === 'number' ? x.ticks(ticks) : ticks;
  return (
    <div class="plot-axis" aria-hidden="true">
      {grid && (
        <Layer>
          {values.map((value) => (
            <line key={value} class="plot-grid" x1={`${x(value)}%`} x2={`${x(value)}%`} y1="0%" y2="100%" />
          ))}
        </Layer>
      )}
      {values.map((value) => (
        <span key={value} class="plot-tick plot-tick-x" style={{ left: `${x(value)}%` }}>
          {format(value)}
        </span>
      ))}
      {label && <span class="plot-axis-label plot-axis-label-x">{label}</span>}
    </div>
  );
}

/** Ticks and their numbers left of the plot; the label lies along the top, where it reads without turning the head. */
export function AxisY({ label, ticks = 5, format = plain, grid = false }: Props) {
  const { y } = usePlot();
  const values = typeof ticks === 'number' ? y.ticks(ticks) : ticks;
  return (
    <div class="plot-axis" aria-hidden="true">
      {grid && (
        <Layer>
          {values.map((value) => (
            <line key={value} class="plot-grid" y1={`${y(value)}%`} y2={`${y(value)}%`} x1="0%" x2="100%" />
          ))}
        </Layer>
      )}
      {values.map((value) => (
        <span key={value} class="plot-tick plot-tick-y" style={{ top: `${y(value)}%` }}>
          {format(value)}
        </span>
      ))}
      {label && <span class="plot-axis-label plot-axis-label-y">{label}</span>}
    </div>
  );
}
