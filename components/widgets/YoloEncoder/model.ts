import { encodeTargets, type YoloGrid } from '#engine/vision/index.ts';
import type { Placed } from './scene.ts';

/** The numbers of one cell and anchor. */
export interface Slot {
  row: number;
  column: number;
  anchor: number;
  /** p_c, b_x, b_y, b_h, b_w, c…; undefined where a number is a don't-care. */
  numbers: readonly (number | undefined)[];
  /** The object that it answers for. */
  object: Placed | undefined;
}

export interface Encoding {
  /** (rows, columns, anchors, 5 + classes). */
  shape: readonly number[];
  /** How many numbers the target has, and how many of them count in the loss. */
  size: number;
  counting: number;
  /** In the order of the tensor. */
  slots: readonly Slot[];
  /** Objects that found every anchor of their cell taken. */
  lost: readonly Placed[];
}

/** The engine's target for these objects, slot by slot. */
export function encodingOf(objects: readonly Placed[], grid: YoloGrid): Encoding {
  const { targets, counts, shape, lost } = encodeTargets(objects, grid);
  const [, columns, anchors, depth] = shape as readonly [number, number, number, number];
  const placed = objects.filter((object) => !lost.includes(object));
  const slots = Array.from({ length: targets.length / depth }, (_, index): Slot => {
    const first = index * depth;
    const cell = Math.floor(index / anchors);
    const numbers = Array.from({ length: depth }, (_, k) => (counts[first + k] ? targets[first + k]! : undefined));
    const place = { row: Math.floor(cell / columns), column: cell % columns, anchor: index % anchors };
    return { ...place, numbers, object: numbers[0] === 1 ? answeredBy(numbers, place, placed, grid) : undefined };
  });
  return {
    shape,
    size: targets.length,
    counting: counts.reduce((sum, count) => sum + count, 0),
    slots,
    lost: objects.filter((object) => lost.includes(object)),
  };
}

/** Two objects of one cell differ in their midpoint, size or class: the nearest in all of them is the one. */
function answeredBy(
  numbers: readonly (number | undefined)[],
  { row, column }: { row: number; column: number },
  objects: readonly Placed[],
  { rows, columns, picture }: YoloGrid,
): Placed | undefined {
  const wanted = [1, 2, 3, 4].map((k) => numbers[k]!);
  const distance = ({ box: [left, top, right, bottom], label }: Placed) => {
    const [perCell, perCellDown] = [columns / picture.width, rows / picture.height];
    const own = [
      ((left + right) / 2) * perCell - column,
      ((top + bottom) / 2) * perCellDown - row,
      (bottom - top) * perCellDown,
      (right - left) * perCell,
    ];
    const apart = own.reduce((sum, value, k) => sum + Math.abs(value - wanted[k]!), 0);
    return apart + (numbers[5 + label] === 1 ? 0 : 1);
  };
  return objects.toSorted((a, b) => distance(a) - distance(b))[0];
}
