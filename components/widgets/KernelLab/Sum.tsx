import { trimmed } from '../../plot/format.ts';
import { sumOf, type Term } from './model.ts';

interface Props {
  slices: readonly (readonly Term[])[];
  size: number;
}

/** The products of one channel added up, a line for each row of the kernel; of three channels, their sums. */
export function Sum({ slices, size }: Props) {
  const [only, ...more] = slices;
  const lines =
    more.length > 0
      ? [slices.map(sumOf)]
      : Array.from({ length: size }, (_, row) =>
          only!.slice(row * size, (row + 1) * size).map(({ product }) => product),
        );
  const total = slices.reduce((sum, terms) => sum + sumOf(terms), 0);
  return (
    <p class="kernel-sum">
      {lines.map((line, index) => (
        <span key={index}>{line.map((part, place) => signed(part, index + place === 0)).join(' ')}</span>
      ))}
      <b>= {trimmed(total, 3)}</b>
    </p>
  );
}

/** A part of a sum with its sign before it: + 0.5, − 0.5. The first needs a sign only where it is negative. */
function signed(part: number, isFirst: boolean): string {
  const text = trimmed(part, 3);
  if (isFirst) return text;
  return text.startsWith('−') ? `− ${text.slice(1)}` : `+ ${text}`;
}
