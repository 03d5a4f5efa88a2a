import { useState } from 'preact/hooks';

interface Props {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A weight to be typed: while it has the focus, what training makes of it doesn't take the typing away. */
export function NumberInput({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = Number.isFinite(value) ? String(Number(value.toFixed(3))) : '';
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        step="0.1"
        value={typed ?? shown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const next = event.currentTarget.valueAsNumber;
          if (Number.isFinite(next)) onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
