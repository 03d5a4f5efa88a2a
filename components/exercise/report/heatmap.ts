import type { Difference } from '#grader/types.ts';
import { t } from '#language/words.ts';

/** One number of a heatmap. */
export interface Cell {
  value: number;
  /** Outside tolerance; what is expected never is. */
  isOff: boolean;
  /** −1 to 1: its share of the largest magnitude shown; 0 for numbers that have none, such as NaN. */
  strength: number;
}

/** A table of numbers, cut out of a result that may have more of them and more axes. */
export interface Heatmap {
  title: string;
  rows: Cell[][];
  /** How many decimals its numbers are shown with. */
  decimals: number;
}

/** Expected, actual and difference, cut at the same place. */
export interface HeatmapView {
  heatmaps: Heatmap[];
  /** Indices of the rows and columns shown. */
  rowIndices: number[];
  columnIndices: number[];
  rowAxis: string | undefined;
  columnAxis: string | undefined;
  /** What part of the whole is shown, when it is a part: "rows 3 to 10 of 32". */
  part: string | undefined;
}

const most = 8;

/** Lays a difference out as heatmaps: the last two axes as rows and columns, around the element that is most wrong. */
export function layOut(difference: Difference): HeatmapView {
  const { shape, axes, expected, actual, matches } = difference;
  const columns = shape.at(-1) ?? 1;
  const rows = shape.length > 1 ? shape.at(-2)! : 1;
  const differences = actual.map((value, i) => (Object.is(value, expected[i]) ? 0 : value - expected[i]!));
  const worst = worstIndex(differences, matches);
  const [firstRow, firstColumn] = [Math.floor(worst / columns) % rows, worst % columns];
  const rowIndices = windowAround(firstRow, rows);
  const columnIndices = windowAround(firstColumn, columns);
  const plane = Math.floor(worst / (rows * columns)) * rows * columns;
  const cut = (title: string, values: number[], scaledWith: number[]): Heatmap => {
    const largest = largestMagnitude(scaledWith);
    const cellAt = (row: number, column: number): Cell => {
      const i = plane + row * columns + column;
      const value = values[i]!;
      return {
        value,
        isOff: values !== expected && !matches[i],
        strength: Number.isFinite(value) && largest > 0 ? value / largest : 0,
      };
    };
    const cells = rowIndices.map((row) => columnIndices.map((column) => cellAt(row, column)));
    return { title, rows: cells, decimals: decimalsFor(cells.flat().map(({ value }) => value)) };
  };
  return {
    heatmaps: [
      cut(t('Expected'), expected, [...expected, ...actual]),
      cut(t('Yours'), actual, [...expected, ...actual]),
      cut(t('Yours − expected'), differences, differences),
    ],
    rowIndices,
    columnIndices,
    rowAxis: shape.length > 1 ? axes?.at(-2) : undefined,
    columnAxis: axes?.at(-1),
    part: partShown(shape, axes, plane / (rows * columns), rowIndices, columnIndices),
  };
}

function worstIndex(differences: number[], matches: boolean[]): number {
  let worst = Math.max(0, matches.indexOf(false));
  const size = (i: number) => (Number.isFinite(differences[i]) ? Math.abs(differences[i]!) : Number.POSITIVE_INFINITY);
  for (let i = 0; i < differences.length; i++) if (!matches[i] && size(i) > size(worst)) worst = i;
  return worst;
}

function windowAround(index: number, length: number): number[] {
  const first = Math.max(0, Math.min(index - most / 2, length - most));
  return Array.from({ length: Math.min(most, length) }, (_, i) => first + i);
}

/** Four digits for the largest number; none after the point when all are whole. */
function decimalsFor(values: number[]): number {
  const finite = values.filter(Number.isFinite);
  if (finite.every(Number.isInteger)) return 0;
  const magnitude = Math.floor(Math.log10(largestMagnitude(finite)));
  return Math.min(4, Math.max(0, 3 - magnitude));
}

function largestMagnitude(values: number[]): number {
  return values.reduce((largest, value) => (Number.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest), 0);
}

function partShown(
  shape: number[],
  axes: string[] | undefined,
  plane: number,
  rowIndices: number[],
  columnIndices: number[],
): string | undefined {
  const parts: string[] = [];
  const range = (name: string, indices: number[], length: number) => {
    if (indices.length < length)
      parts.push(
        t('{name} {first} to {last} of {length}', { name, first: indices[0]!, last: indices.at(-1)!, length }),
      );
  };
  let rest = plane;
  for (let axis = shape.length - 3; axis >= 0; axis--) {
    const name = axes?.[axis] ?? t('axis {axis}', { axis });
    parts.unshift(t('{name} {index}', { name, index: rest % shape[axis]! }));
    rest = Math.floor(rest / shape[axis]!);
  }
  range(axes?.at(-2) ?? t('rows'), rowIndices, shape.length > 1 ? shape.at(-2)! : 1);
  range(axes?.at(-1) ?? t('columns'), columnIndices, shape.at(-1) ?? 1);
  return parts.length > 0
    ? t('Shown: {parts}, around the largest difference.', { parts: parts.join(t(', ')) })
    : undefined;
}
