import { avgPool2d, maxPool2d, reshape, scope, tensor } from '#engine';

export type Kind = 'max' | 'mean';

/** One channel, as rows. */
export type Grid = readonly (readonly number[])[];

/** The map of the chapter's equation in a larger one: a few strong answers of a filter, and much that is weak. */
export const side = 8;

/** The map moved to the right by so many columns; what comes in is 0, and what goes over the edge is gone. */
export function shifted(map: Grid, by: number): number[][] {
  return map.map((row) => row.map((_, column) => row[column - by] ?? 0));
}

/** The largest entry of each window, or the mean, by the engine. */
export function pooled(map: Grid, kind: Kind, size: number, stride: number): number[][] {
  return scope(() => {
    const [height, width] = [map.length, map[0]!.length];
    const x = reshape(tensor(map.map((row) => [...row])), [1, height, width, 1]);
    const y = (kind === 'max' ? maxPool2d : avgPool2d)(x, size, { stride });
    return reshape(y, [y.shape[1]!, y.shape[2]!]).toArray() as number[][];
  });
}

/** How many entries differ. */
export function changes(one: Grid, other: Grid): number {
  return one.reduce(
    (total, row, y) => total + row.filter((entry, x) => Math.abs(entry - other[y]![x]!) > 1e-6).length,
    0,
  );
}

/** The length of the change as a share of the length of what was changed: 0 for none. */
export function changeShare(before: Grid, after: Grid): number {
  const lengthOf = (entries: readonly number[]) => Math.hypot(...entries);
  const differences = before.flatMap((row, y) => row.map((entry, x) => entry - after[y]![x]!));
  return lengthOf(differences) / (lengthOf(before.flat()) || 1);
}

/** The window that an entry of the output has seen, as places in the map: [row, column] of its corner. */
export const cornerOf = (row: number, column: number, stride: number): [number, number] => [
  row * stride,
  column * stride,
];

/** Whether an entry of the map is the one that its window hands on; the first of equal ones is. */
export function isWinner(map: Grid, [top, left]: [number, number], size: number, row: number, column: number): boolean {
  const entries = Array.from({ length: size * size }, (_, index): [number, number] => [
    top + Math.floor(index / size),
    left + (index % size),
  ]);
  const largest = Math.max(...entries.map(([y, x]) => map[y]![x]!));
  const first = entries.find(([y, x]) => map[y]![x] === largest)!;
  return first[0] === row && first[1] === column;
}
