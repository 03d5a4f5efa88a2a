import './segmented.css';
import { useWidgetId } from './widgetId.ts';

interface Props<T extends string> {
  /** What is chosen: "True class". */
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few options, side by side: native radio buttons drawn as one bar. */
export function Segmented<T extends string>({ label, options, value, onChange }: Props<T>) {
  const group = useWidgetId(label);
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      <span class="segmented-label" aria-hidden="true">
        {label}
      </span>
      <span class="segmented-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
