import { fixed } from '../../plot/format.ts';

interface Props {
  /** A square of numbers, row after row. */
  values: readonly number[];
  /** What is shown in full color. */
  scale: number;
  isInk?: boolean;
  /** The cell that stands out. */
  chosen?: number | undefined;
  flip: string;
}

/** A square of numbers, each on the color of its pixel. */
export function Cells({ values, scale, isInk = false, chosen, flip }: Props) {
  return (
    <span class="maps-cells" aria-hidden="true" data-flip={flip} style={{ '--across': Math.sqrt(values.length) }}>
      {values.map((value, index) => (
        <span
          key={index}
          class={`${isInk ? 'maps-ink' : value > 0 ? 'maps-above' : 'maps-below'} ${index === chosen ? 'maps-chosen' : ''}`}
          style={{ '--share': Math.min(1, Math.abs(value) / scale).toFixed(2) }}
        >
          {fixed(value, 2)}
        </span>
      ))}
    </span>
  );
}
