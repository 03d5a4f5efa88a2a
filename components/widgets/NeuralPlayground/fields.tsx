import { useState } from 'preact/hooks';

interface FieldProps {
  label: string;
  /** Which description tells what it does: see help.ts. */
  help: string;
}

interface SelectProps<T extends string> extends FieldProps {
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A native list to choose from, with its name above. */
export function Select<T extends string>({ label, help, value, options, onChange }: SelectProps<T>) {
  return (
    <label class="playground-field" data-help={help}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NumberProps extends FieldProps {
  value: number;
  /** Values below are refused. There is no upper end. */
  least: number;
  /** By how much arrow keys change it; with `factor` they multiply. */
  step?: number;
  isWhole?: boolean;
  disabled?: boolean;
  onChange: (value: number) => void;
}

/** A number of any size, with its name above. What is typed counts once it is a number that can be. */
export function NumberField({ label, help, value, least, step = 1, isWhole, disabled, onChange }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label class="playground-field" data-help={help}>
      <span>{label}</span>
      <input
        type="number"
        min={least}
        step={isWhole ? step : 'any'}
        value={typed ?? String(value)}
        disabled={disabled}
        onKeyDown={(event) => {
          if (isWhole || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          setTyped(null);
          onChange(next(value, step, event.key === 'ArrowUp' ? 1 : -1, least));
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const number = event.currentTarget.valueAsNumber;
          if (number >= least && (!isWhole || Number.isInteger(number))) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** Step 0 goes through 1, 2, 5, 10, …; others add. */
function next(value: number, step: number, direction: number, least: number): number {
  if (step > 0) return Math.max(least, Number((value + direction * step).toPrecision(6)));
  const ladder = [1, 2, 5, 10];
  const power = 10 ** Math.floor(Math.log10(value || 1e-4) + 1e-9);
  const rungs = [power / 5, power / 2, ...ladder.map((rung) => rung * power)].map((rung) =>
    Number(rung.toPrecision(3)),
  );
  return direction > 0
    ? rungs.find((rung) => rung > value * 1.0001)!
    : rungs.findLast((rung) => rung < value * 0.9999)!;
}

interface CheckProps extends FieldProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, help, checked, onChange }: CheckProps) {
  return (
    <label class="playground-check" data-help={help}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
