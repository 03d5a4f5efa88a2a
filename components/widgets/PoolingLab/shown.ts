import { changeShare, changes, type Grid, pooled, shifted, side } from './model.ts';
import type { PoolingLabState } from './scene.ts';

/** What the picture shows of a state. */
export interface Shown {
  /** The map as shifted, and what pooling makes of it. */
  map: Grid;
  output: Grid;
  size: number;
  stride: number;
  row: number;
  column: number;
  /** How many entries the shift has changed, of the map and of the output, and by what share of their length. */
  changedMap: number;
  changedOutput: number;
  shareMap: number;
  shareOutput: number;
}

export function shownOf(state: PoolingLabState): Shown {
  const size = Number(state.size);
  const stride = state.stride === 'size' ? size : Number(state.stride);
  const still = Array.from({ length: side }, (_, row) => state.map.slice(row * side, (row + 1) * side));
  const map = shifted(still, state.shift);
  const pool = (grid: Grid) => pooled(grid, state.kind, size, stride);
  const output = pool(map);
  const outputBefore = pool(still);
  return {
    map,
    output,
    size,
    stride,
    row: Math.min(state.row, output.length - 1),
    column: Math.min(state.column, output[0]!.length - 1),
    changedMap: changes(map, still),
    changedOutput: changes(output, outputBefore),
    shareMap: changeShare(still, map),
    shareOutput: changeShare(outputBefore, output),
  };
}

export const entries = (grid: Grid) => grid.length * grid[0]!.length;
