import './slider-in-text.css';
import type { Range } from './fields.ts';
import { snap, valueForKey } from './sliderKeys.ts';
import { useDrag } from './useDrag.ts';

interface Props extends Range {
  value: number;
  /** The value as the sentence shows it. */
  text: string;
  /** Its name for screen readers: "margin". */
  label: string;
  /** A color of tokens.css; the link color when left out. */
  color?: string;
  onChange: (value: number) => void;
}

const pixelsPerStep = 5;

/** A number in a sentence that can be dragged sideways or moved with the arrow keys. */
export function SliderInText({ value, text, label, color, onChange, ...range }: Props) {
  const change = (next: number) => {
    if (next !== value) onChange(next);
  };
  const drag = useDrag({
    start: (event) => ({ from: event.clientX, value }),
    move(event, start) {
      const steps = Math.round((event.clientX - start.from) / pixelsPerStep);
      change(snap(start.value + steps * range.step, range));
    },
  });
  return (
    <span
      class="slider-in-text"
      style={color && { color }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={value}
      aria-valuetext={text}
      {...drag}
      onKeyDown={(event) => {
        const next = valueForKey(event, value, range);
        if (next === undefined) return;
        event.preventDefault();
        change(next);
      }}
    >
      {text}
    </span>
  );
}
