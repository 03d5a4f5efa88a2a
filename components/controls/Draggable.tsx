import type { ComponentChildren } from 'preact';
import { usePlot } from '../plot/Plot.tsx';
import './draggable.css';
import type { Range } from './fields.ts';
import { snap, valueForKey } from './sliderKeys.ts';
import { useDrag } from './useDrag.ts';

interface Props extends Range {
  /** Where the handle sits, in the plot's units. */
  x: number;
  y: number;
  /** The direction it moves in: along this axis its place is its value. */
  axis: 'x' | 'y';
  /** Its name for screen readers: "score of dog". */
  label: string;
  /** Its value in words, where the number alone would not do: "85, 5 beyond the guard line". */
  valueText?: string;
  /** A color of tokens.css: `var(--class-1)`. */
  color: string;
  onChange: (value: number) => void;
  /** A round knob, or an upright grip that marks its place on a line to the pixel. */
  shape?: 'knob' | 'grip';
  /** Drawn in place of either. */
  children?: ComponentChildren;
}

/** A handle inside a `<Plot>` that mouse, touch and keys move along one axis. */
export function Draggable({
  x,
  y,
  axis,
  label,
  valueText,
  color,
  onChange,
  shape = 'knob',
  children,
  ...range
}: Props) {
  const plot = usePlot();
  const value = axis === 'x' ? x : y;
  const change = (next: number) => {
    if (next !== value) onChange(next);
  };

  const drag = useDrag({
    // The grip keeps the handle from jumping to the pointer when it is caught off its center.
    start(event) {
      const area = (event.currentTarget as HTMLElement).closest('.plot-area')!.getBoundingClientRect();
      const valueAt = (moved: PointerEvent) =>
        axis === 'x'
          ? plot.x.invert((100 * (moved.clientX - area.left)) / area.width)
          : plot.y.invert((100 * (moved.clientY - area.top)) / area.height);
      return { valueAt, grip: value - valueAt(event) };
    },
    move: (event, { valueAt, grip }) => change(snap(valueAt(event) + grip, range)),
  });

  return (
    <div
      class={`draggable along-${axis}`}
      style={{ left: `${plot.x(x)}%`, top: `${plot.y(y)}%`, color }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      {...drag}
      onKeyDown={(event) => {
        const next = valueForKey(event, value, range);
        if (next === undefined) return;
        event.preventDefault();
        change(next);
      }}
    >
      {children ?? <span class={`draggable-${shape}`} />}
    </div>
  );
}
