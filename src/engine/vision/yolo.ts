import { formatShape, type Shape, sizeOf } from '../shape.ts';
import { type BoxSize, rankAnchors } from './anchors.ts';
import { type Box, type Detection, type LabeledBox, requireBox } from './boxes.ts';

/** How a picture is divided for YOLO (Redmon et al. 2016; anchors by Redmon and Farhadi 2017). */
export interface YoloGrid {
  readonly rows: number;
  readonly columns: number;
  /** Sizes that boxes are compared with, in cells. */
  readonly anchors: readonly BoxSize[];
  readonly classes: number;
  /** The picture's size in the unit of the boxes. */
  readonly picture: BoxSize;
}

/**
 * What a network should say about a picture. For each cell and anchor there are 5 + classes numbers:
 *
 *     p_c, b_x, b_y, b_h, b_w, c_1, …
 *
 * p_c is 1 if an object is here. (b_x, b_y) is its midpoint, from 0 to 1 across the cell. b_h and b_w are its height
 * and width in cells, and may be larger than 1. c is 1 for its class. Where p_c is 0 the others say nothing.
 */
export interface YoloTargets {
  readonly targets: Float32Array;
  /** 1 where a number counts in the loss; 0 where it is a don't-care. */
  readonly counts: Float32Array;
  /** (rows, columns, anchors, 5 + classes), of both. */
  readonly shape: Shape;
  /** Objects that found every anchor of their cell taken. */
  readonly lost: readonly LabeledBox[];
}

/**
 * (rows, columns, anchors, 5 + classes): 19×19 cells, 5 anchors and 20 classes make 45,125 numbers.
 *
 * @example yoloShape({ rows: 19, columns: 19, anchors: Array(5), classes: 20, picture: { width: 608, height: 608 } })
 */
export const yoloShape = ({ rows, columns, anchors, classes }: YoloGrid): Shape => [
  rows,
  columns,
  anchors.length,
  5 + classes,
];

/**
 * Fills the tensor that a picture's objects ask for. The cell that holds an object's midpoint is responsible for it; a
 * midpoint on the line between two belongs to the right or lower one, on the picture's far edge to the last. There
 * the anchor most like the object takes it, or the next best one if an earlier object has that.
 *
 * @throws if a midpoint is outside of the picture, or a class is not one of the grid's
 */
export function encodeTargets(objects: readonly LabeledBox[], grid: YoloGrid): YoloTargets {
  const shape = yoloShape(grid);
  const depth = 5 + grid.classes;
  const [targets, counts] = [new Float32Array(sizeOf(shape)), new Float32Array(sizeOf(shape))];
  for (let at = 0; at < counts.length; at += depth) counts[at] = 1;
  const lost: LabeledBox[] = [];
  for (const object of objects) {
    requireClass(object.label, grid);
    const { row, column, x, y, width, height } = locate(object.box, grid);
    const firstOf = (anchor: number) => ((row * grid.columns + column) * grid.anchors.length + anchor) * depth;
    const free = rankAnchors({ width, height }, grid.anchors).find((anchor) => targets[firstOf(anchor)] === 0);
    if (free === undefined) {
      lost.push(object);
      continue;
    }
    const first = firstOf(free);
    targets.set([1, x, y, height, width], first);
    targets[first + 5 + object.label] = 1;
    counts.fill(1, first, first + depth);
  }
  return { targets, counts, shape, lost };
}

/**
 * The boxes that numbers of the form of `YoloTargets` speak of: one for each cell and anchor whose score reaches the
 * threshold, of the class that is the most probable, with p_c times its probability as score. `nms` thins them out.
 *
 * @throws if there are not as many numbers as the grid asks for
 */
export function decodePredictions(
  predictions: ArrayLike<number>,
  grid: YoloGrid,
  { scoreThreshold = 0.5 }: { scoreThreshold?: number } = {},
): Detection[] {
  const depth = requireLength('decodePredictions', predictions, grid);
  const [cellWidth, cellHeight] = [grid.picture.width / grid.columns, grid.picture.height / grid.rows];
  const detections: Detection[] = [];
  for (let at = 0; at < predictions.length; at += depth) {
    let label = 0;
    for (let k = 1; k < grid.classes; k++) if (predictions[at + 5 + k]! > predictions[at + 5 + label]!) label = k;
    const score = predictions[at]! * predictions[at + 5 + label]!;
    if (!(score >= scoreThreshold)) continue;
    const cell = Math.floor(at / depth / grid.anchors.length);
    const x = ((cell % grid.columns) + predictions[at + 1]!) * cellWidth;
    const y = (Math.floor(cell / grid.columns) + predictions[at + 2]!) * cellHeight;
    // A network may call for a negative size: nothing, then.
    const height = Math.max(0, predictions[at + 3]!) * cellHeight;
    const width = Math.max(0, predictions[at + 4]!) * cellWidth;
    detections.push({ box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2], label, score });
  }
  return detections;
}

/**
 * A network's raw numbers in the form of `YoloTargets`: sigmoids keep p_c and the midpoint within 0 and 1, the sizes
 * are anchor · eᵗ and so never negative (Redmon and Farhadi 2017, section 2), a softmax shares out the classes.
 *
 * @shape raw (rows, columns, anchors, 5 + classes), and the same comes out
 * @throws if there are not as many numbers as the grid asks for
 */
export function activateOutputs(raw: ArrayLike<number>, grid: YoloGrid): Float32Array {
  const depth = requireLength('activateOutputs', raw, grid);
  const outputs = new Float32Array(raw.length);
  for (let at = 0; at < raw.length; at += depth) {
    const anchor = grid.anchors[(at / depth) % grid.anchors.length]!;
    for (let i = 0; i < 3; i++) outputs[at + i] = 1 / (1 + Math.exp(-raw[at + i]!));
    outputs[at + 3] = anchor.height * Math.exp(raw[at + 3]!);
    outputs[at + 4] = anchor.width * Math.exp(raw[at + 4]!);
    const logits = Array.from({ length: grid.classes }, (_, k) => raw[at + 5 + k]!);
    const largest = Math.max(...logits);
    const exponentials = logits.map((logit) => Math.exp(logit - largest));
    const sum = exponentials.reduce((total, one) => total + one, 0);
    outputs.set(
      exponentials.map((one) => one / sum),
      at + 5,
    );
  }
  return outputs;
}

/** The cell of a box's midpoint, the midpoint within it, and the box's size in cells. */
function locate(box: Box, { rows, columns, picture }: YoloGrid) {
  requireBox('encodeTargets', box);
  const [left, top, right, bottom] = box;
  const x = ((left + right) / 2 / picture.width) * columns;
  const y = ((top + bottom) / 2 / picture.height) * rows;
  if (x < 0 || y < 0 || x > columns || y > rows) {
    throw new RangeError(
      `encodeTargets: midpoint outside of the picture: [${box.join(', ')}] in ${picture.width} × ${picture.height}; ` +
        'boxes and picture need one unit',
    );
  }
  const [column, row] = [Math.min(columns - 1, Math.floor(x)), Math.min(rows - 1, Math.floor(y))];
  const width = ((right - left) / picture.width) * columns;
  const height = ((bottom - top) / picture.height) * rows;
  return { row, column, x: x - column, y: y - row, width, height };
}

function requireClass(label: number, { classes }: YoloGrid): void {
  if (Number.isInteger(label) && label >= 0 && label < classes) return;
  throw new RangeError(`encodeTargets: no such class: ${label}; classes are whole numbers from 0 to ${classes - 1}`);
}

function requireLength(caller: string, numbers: ArrayLike<number>, grid: YoloGrid): number {
  const shape = yoloShape(grid);
  if (numbers.length === sizeOf(shape)) return shape[3]!;
  throw new RangeError(
    `${caller}: ${numbers.length} numbers do not fit the grid ${formatShape(shape)}; pass one picture's`,
  );
}
