import { snap, valueForKey } from '../../controls/sliderKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';

interface Props {
  /** The place that is marked, of how many. */
  place: number;
  places: number;
  /** Shares of the row: how far one place is from the next, and the window's length. */
  step: number;
  length: number;
  onMove: (place: number) => void;
}

/** The filter on the row of boxes, to be dragged along it. */
export function Handle({ place, places, step, length, onMove }: Props) {
  const range = { min: 0, max: places - 1, step: 1 };
  const change = (next: number) => {
    if (next !== place) onMove(next);
  };
  const drag = useDrag({
    start(event) {
      const row = (event.currentTarget as HTMLElement).parentElement!;
      return { from: event.clientX, place, perPlace: step * row.clientWidth };
    },
    move: (event, { from, place: start, perPlace }) => change(snap(start + (event.clientX - from) / perPlace, range)),
  });
  return (
    <div
      class="shape-handle"
      role="slider"
      tabIndex={0}
      aria-label="place of the filter"
      aria-valuemin={1}
      aria-valuemax={places}
      aria-valuenow={place + 1}
      aria-valuetext={`${place + 1} of ${places}`}
      style={{ left: `${100 * place * step}%`, width: `${100 * length}%` }}
      {...drag}
      onKeyDown={(event) => {
        const next = valueForKey(event, place, range);
        if (next === undefined) return;
        event.preventDefault();
        change(next);
      }}
    />
  );
}
