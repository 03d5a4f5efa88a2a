import { Typeset } from '../plot/Typeset.tsx';
import type { Range } from './fields.ts';
import './slider.css';

interface Props extends Range {
  label: string;
  value: number;
  /** The value with its unit, shown beside the slider and spoken: "T = 0.5". */
  text: string;
  onChange: (value: number) => void;
}

/** A labelled range input. */
export function Slider({ label, value, text, onChange, ...range }: Props) {
  const filled = (100 * (value - range.min)) / (range.max - range.min);
  return (
    <label class="slider">
      <span class="slider-label">
        <Typeset>{label}</Typeset>
      </span>
      <input
        type="range"
        aria-label={label}
        {...range}
        value={value}
        aria-valuetext={text}
        style={{ '--filled': `${filled}%` }}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span class="slider-value" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
