import { mostClutter } from '#networks/detector/pictures.ts';
import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { type DrawnClass, drawnField } from './drawn.ts';
import { objectsField, type SceneObject } from './objects.ts';

export const views = ['final', 'before', 'cells'] as const;

/** Four classes, two of them overlapping. */
const first: readonly SceneObject[] = [
  { label: 1, x: 20, y: 21, radius: 14, angle: 10, color: [224, 122, 62] },
  { label: 0, x: 31, y: 29, radius: 9, angle: 0, color: [240, 222, 150] },
  { label: 3, x: 47, y: 17, radius: 11, angle: -10, color: [250, 240, 245] },
  { label: 2, x: 45, y: 47, radius: 13, angle: 15, color: [120, 205, 170] },
  { label: 0, x: 14, y: 51, radius: 6, angle: 0, color: [245, 120, 150] },
];

const noClasses: readonly DrawnClass[] = [];

export const yoloLive = defineScene(
  'YoloLive',
  {
    view: choice('final', views),
    /** The least score of a box that counts. */
    score: number(0.4, { min: 0.02, max: 0.98, step: 0.02 }),
    /** The IoU above which the weaker one of two boxes of a class is dropped. */
    overlap: number(0.45, { min: 0, max: 1, step: 0.05 }),
    clutter: number(1, { min: 0, max: mostClutter, step: 0.25 }),
    /** Seed of the ground and its grain. */
    ground: number(7, { min: 1, max: 9999, step: 1 }),
    objects: objectsField(first),
    /** The cell whose numbers are shown. */
    cell: number(18, { min: 0, max: 63, step: 1 }),
    drawn: drawnField(noClasses),
  },
  ({ objects, drawn }) => objects.every(({ label }) => label < 4 + drawn.length),
);

export type YoloLiveState = SceneState<typeof yoloLive>;
