import type { ComponentChildren } from 'preact';
import { t } from '#language/words.ts';
import { usePlot } from '../plot/Plot.tsx';
import './draggable-point.css';
import type { Range } from './fields.ts';
import { snap, valueForKey } from './sliderKeys.ts';
import { useDrag } from './useDrag.ts';

interface Props {
  /** Where it is, in the plot's units. */
  x: number;
  y: number;
  xRange: Range;
  yRange: Range;
  /** Its name for screen readers: "point A". */
  label: string;
  /** Both coordinates in words: "w = 1.2, b = −0.5". */
  valueText: string;
  /** A color of tokens.css: `var(--weight)`. */
  color: string;
  onChange: (x: number, y: number) => void;
  children: ComponentChildren;
}

/**
 * A handle inside a `<Plot>` that moves along both axes: by mouse and touch anywhere, by keys left and right along x,
 * up and down along y. To a screen reader it is a slider whose value tells both.
 */
export function DraggablePoint({ x, y, xRange, yRange, label, valueText, color, onChange, children }: Props) {
  const plot = usePlot();
  const change = (nextX: number, nextY: number) => {
    if (nextX !== x || nextY !== y) onChange(nextX, nextY);
  };

  const drag = useDrag({
    // The grip keeps the handle from jumping to the pointer when it is caught off its center.
    start(event) {
      const area = (event.currentTarget as HTMLElement).closest('.plot-area')!.getBoundingClientRect();
      const placeOf = (moved: PointerEvent) => ({
        x: plot.x.invert((100 * (moved.clientX - area.left)) / area.width),
        y: plot.y.invert((100 * (moved.clientY - area.top)) / area.height),
      });
      const caught = placeOf(event);
      return { placeOf, grip: { x: x - caught.x, y: y - caught.y } };
    },
    move(event, { placeOf, grip }) {
      const place = placeOf(event);
      change(snap(place.x + grip.x, xRange), snap(place.y + grip.y, yRange));
    },
  });

  return (
    <div
      class="draggable draggable-point"
      style={{ left: `${plot.x(x)}%`, top: `${plot.y(y)}%`, color }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={t('point in a plane')}
      aria-valuemin={xRange.min}
      aria-valuemax={xRange.max}
      aria-valuenow={x}
      aria-valuetext={valueText}
      {...drag}
      onKeyDown={(event) => {
        const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
        const next = isVertical ? valueForKey(event, y, yRange) : valueForKey(event, x, xRange);
        if (next === undefined) return;
        event.preventDefault();
        if (isVertical) change(x, next);
        else change(next, y);
      }}
    >
      {children}
    </div>
  );
}
