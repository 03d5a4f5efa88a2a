import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { geometryOf, type Setting } from './model.ts';

const counted = (initial: number, min: number, max: number) => number(initial, { min, max, step: 1 });

export const volumeViewer = defineScene(
  'VolumeViewer',
  {
    reach: choice('whole', ['whole', 'part']),
    side: counted(6, 5, 32),
    depth: counted(3, 1, 32),
    channels: counted(1, 1, 32),
    size: choice('3', ['1', '3', '5']),
    filters: counted(4, 1, 32),
    /** The window's place; beyond the last it stands at the last. */
    row: counted(1, 0, 31),
    column: counted(2, 0, 31),
    layer: counted(0, 0, 31),
  },
  ({ reach, depth, size }) => reach === 'whole' || Number(size) <= depth,
);

export type VolumeViewerState = SceneState<typeof volumeViewer>;

export const settingOf = (state: VolumeViewerState): Setting => ({ ...state, size: Number(state.size) });

/** The change together with what it asks for: a filter that moves in depth needs a volume at least as deep. */
export function fitted(state: VolumeViewerState, change: Partial<VolumeViewerState>): Partial<VolumeViewerState> {
  const { reach, size, depth } = { ...state, ...change };
  return reach === 'part' && depth < Number(size) ? { ...change, depth: Number(size) } : change;
}

/** Where the window is: its first row, column and slice. */
export interface Position {
  row: number;
  column: number;
  layer: number;
}

export function placeOf(state: VolumeViewerState): Position {
  const { side, depth } = geometryOf(settingOf(state));
  return {
    row: Math.min(state.row, side - 1),
    column: Math.min(state.column, side - 1),
    layer: Math.min(state.layer, depth - 1),
  };
}
