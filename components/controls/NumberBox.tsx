import { useState } from 'preact/hooks';
import type { Range } from './fields.ts';
import './number-box.css';

interface Props extends Range {
  /** Shown before the box, and its name: "stride". */
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A whole number to be typed, for ranges too wide for a slider. What is no number in its range changes nothing. */
export function NumberBox({ label, value, onChange, min, max, step }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <label class="number-box">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        {...{ min, max, step }}
        value={typed ?? String(value)}
        style={{ width: `${String(max).length + 3.5}ch` }}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = currentTarget.valueAsNumber;
          if (Number.isInteger(next) && next >= min && next <= max) onChange(next);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
