import type { TableData } from '../../controls/DataTable.tsx';
import { trimmed } from '../../plot/format.ts';
import type { PoolingLabState } from './scene.ts';
import { entries, type Shown } from './shown.ts';

export function sentenceOf({ kind, shift }: PoolingLabState, shown: Shown): string {
  const { map, output, size, stride, row, column, changedMap, changedOutput, shareMap, shareOutput } = shown;
  const what = kind === 'max' ? 'largest entry' : 'mean';
  const value = trimmed(output[row]![column]!, 2);
  const opening = `The ${what} of each ${size} × ${size} window, ${stride} apart: ${map.length} × ${map[0]!.length} becomes ${output.length} × ${output[0]!.length}. Row ${row + 1}, column ${column + 1} of the output is ${value}.`;
  if (shift === 0) return opening;
  const pixels = shift === 1 ? 'one pixel' : `${shift} pixels`;
  return `${opening} The shift by ${pixels} has changed ${changedMap} of ${entries(map)} entries of the map, by ${percent(shareMap)} of its length in all; and ${changedOutput} of ${entries(output)} after pooling, by ${percent(shareOutput)}.`;
}

export const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

/** The output, row by row. */
export function tableOf({ output }: Shown): TableData {
  return {
    columns: ['row', ...output[0]!.map((_, column) => `column ${column + 1}`)],
    rows: output.map((line, row) => [String(row + 1), ...line.map((entry) => trimmed(entry, 2))]),
  };
}
