import { formatShape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** Larger tensors show this many entries at both ends of an axis. */
const EDGE = 3;
const LARGE = 1000;

/**
 * A tensor as text for the console: nested lists with their columns aligned, four decimals unless all are whole, and
 * in scientific notation where numbers are too large or too small for that.
 *
 *     tensor([[ 0.5000, -1.2500],
 *             [12.0000,  3.0000]])
 */
export function formatTensor({ data, shape, size, dtype, requiresGrad }: Tensor): string {
  const isCut = size > LARGE;
  /** The indices of an axis that are shown, with null for the gap. */
  const shown = (length: number): (number | null)[] => {
    const all = Array.from({ length }, (_, index) => index);
    return isCut && length > 2 * EDGE ? [...all.slice(0, EDGE), null, ...all.slice(-EDGE)] : all;
  };
  const offsets: number[] = [];
  const collect = (axis: number, offset: number): void => {
    if (axis === shape.length) offsets.push(offset);
    else for (const index of shown(shape[axis]!)) if (index !== null) collect(axis + 1, offset * shape[axis]! + index);
  };
  collect(0, 0);
  const words = alignedWords(offsets.map((offset) => data[offset]!));

  let next = 0;
  const build = (axis: number, indent: string): string => {
    if (axis === shape.length) return words[next++]!;
    const isRow = axis === shape.length - 1;
    const parts = shown(shape[axis]!).map((index) => (index === null ? '...' : build(axis + 1, `${indent} `)));
    const gap = isRow ? ', ' : `,${'\n'.repeat(shape.length - 1 - axis)}${indent} `;
    return `[${parts.join(gap)}]`;
  };
  const lists = size === 0 ? '[]' : build(0, ' '.repeat('tensor('.length));
  const notes = [
    ...(size === 0 && shape.length > 1 ? [formatShape(shape)] : []),
    ...(dtype === 'int32' ? ['int32'] : []),
    ...(requiresGrad ? ['requiresGrad'] : []),
  ];
  return `tensor(${[lists, ...notes].join(', ')})`;
}

/** Numbers as words of one length. */
function alignedWords(numbers: readonly number[]): string[] {
  const finite = numbers.filter(Number.isFinite);
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const [largest, smallest] = [Math.max(0, ...sizes), Math.min(Infinity, ...sizes)];
  const isWhole = finite.every(Number.isInteger);
  const isScientific = largest > 1e8 || (!isWhole && (smallest < 1e-4 || largest > 1000 * smallest));
  const word = (x: number): string => {
    if (!Number.isFinite(x)) return String(x);
    if (isScientific) return x.toExponential(4);
    return isWhole ? String(x) : x.toFixed(4);
  };
  const words = numbers.map(word);
  const width = Math.max(...words.map(({ length }) => length));
  return words.map((one) => one.padStart(width));
}
