import type { Box, LabeledBox, YoloGrid } from '#engine/vision/index.ts';
import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** The picture's side in pixels: 19 cells of 32. */
export const side = 608;
export const step = 8;
export const least = 32;

/** Classes of the objects, by the number that each grid gives them: of three, or of Pascal VOC's twenty. */
export const kinds = [
  { name: 'person', color: 'var(--class-1)', label: { few: 0, all: 14 } },
  { name: 'car', color: 'var(--class-2)', label: { few: 1, all: 6 } },
  { name: 'dog', color: 'var(--class-4)', label: { few: 2, all: 11 } },
] as const;

/** Which kind each of the objects is. */
const kindOf = [0, 1, 2, 0] as const;
export const mostObjects = kindOf.length;

const first = [
  [96, 104, 240, 520],
  [296, 320, 584, 456],
  [384, 40, 528, 144],
  [144, 200, 216, 360],
] as const;

/** Anchors as width and height, in pixels. */
const tall = [120, 320] as const;
const wide = [280, 150] as const;
const five = [tall, wide, [60, 80], [140, 120], [420, 400]] as const;

export const grids = {
  small: { cells: 3, anchors: [tall], classes: 3 },
  anchors: { cells: 3, anchors: [tall, wide], classes: 3 },
  full: { cells: 19, anchors: five, classes: 20 },
} as const;

/** Objects placed in a picture, and the grid that is asked about them. */
export const yoloEncoder = defineScene(
  'YoloEncoder',
  {
    grid: choice('small', ['small', 'anchors', 'full']),
    count: number(3, { min: 0, max: mostObjects, step: 1 }),
    boxes: numbers(first.flat(), { min: 0, max: side, step, digits: 0 }),
  },
  ({ boxes }) => first.every((_, i) => isBox(boxes.slice(4 * i, 4 * i + 4))),
);

const isBox = ([left, top, right, bottom]: readonly number[]) => right! - left! >= least && bottom! - top! >= least;

export type YoloEncoderState = SceneState<typeof yoloEncoder>;

export function gridOf({ grid }: YoloEncoderState): YoloGrid {
  const { cells, anchors, classes } = grids[grid];
  const cell = side / cells;
  return {
    rows: cells,
    columns: cells,
    classes,
    anchors: anchors.map(([width, height]) => ({ width: width / cell, height: height / cell })),
    picture: { width: side, height: side },
  };
}

/** An object, and what it is called in picture, table and sentence: "person", "person 2". */
export interface Placed extends LabeledBox {
  readonly name: string;
  readonly color: string;
}

export function objectsOf({ grid, count, boxes }: YoloEncoderState): Placed[] {
  return kindOf.slice(0, count).map((kind, i) => {
    const { name, color, label } = kinds[kind];
    const earlier = kindOf.slice(0, i).filter((other) => other === kind).length;
    return {
      box: boxes.slice(4 * i, 4 * i + 4) as unknown as Box,
      label: grid === 'full' ? label.all : label.few,
      name: earlier > 0 ? `${name} ${earlier + 1}` : name,
      color,
    };
  });
}
