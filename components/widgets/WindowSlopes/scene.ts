import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/**
 * The way back through one layer: `layer` is conv or pool, `part` whose slope is asked for (input, filter, output),
 * `row` and `column` which entry of it, from 0.
 */
export const windowSlopes = defineScene(
  'WindowSlopes',
  {
    layer: choice('conv', ['conv', 'pool']),
    part: choice('input', ['input', 'filter', 'output']),
    row: number(1, { min: 0, max: 3, step: 1 }),
    column: number(1, { min: 0, max: 3, step: 1 }),
  },
  ({ layer, part, row, column }) => {
    if (layer === 'pool' && part === 'filter') return false;
    const side = part === 'input' ? 4 : part === 'filter' ? 2 : layer === 'conv' ? 3 : 2;
    return row < side && column < side;
  },
);

export type WindowSlopesState = SceneState<typeof windowSlopes>;
export type Layer = WindowSlopesState['layer'];
export type Part = WindowSlopesState['part'];
