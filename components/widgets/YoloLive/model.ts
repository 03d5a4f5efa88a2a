import { type Detection, iou, type LabeledBox } from '#engine/vision/boxes.ts';
import { nms } from '#engine/vision/nms.ts';
import { decodePredictions } from '#engine/vision/yolo.ts';
import { anchors, cellsAcross, gridOf } from '#networks/detector/grid.ts';

/** A box that the network calls for, and what becomes of it. */
export interface Claim {
  readonly detection: Detection;
  /** The stronger box of its class that it overlaps too much; null if it stays. */
  readonly suppressedBy: Detection | null;
  /** How much it overlaps the true box of its class that it overlaps most; 0 without any. */
  readonly overlap: number;
  /** Overlaps a true box of its class by at least a half, and no stronger box has that one. */
  readonly isRight: boolean;
}

/** How sure a detector must be, and how much boxes of a class may overlap. */
export interface Thresholds {
  readonly score: number;
  readonly overlap: number;
}

/** The boxes in a network's outputs, the surest first. */
export function claimsOf(
  outputs: ArrayLike<number>,
  classes: number,
  { score, overlap }: Thresholds,
  truth: readonly LabeledBox[],
): Claim[] {
  const decoded = decodePredictions(outputs, gridOf(classes), { scoreThreshold: score });
  decoded.sort((a, b) => b.score - a.score);
  const kept = nms(decoded, { iouThreshold: overlap });
  const taken = new Set<LabeledBox>();
  return decoded.map((detection) => {
    const isKept = kept.includes(detection);
    const suppressor = kept.find((other) => other.label === detection.label && iou(other.box, detection.box) > overlap);
    const nearest = nearestOf(detection, truth);
    const isRight = isKept && nearest.overlap >= 0.5 && !taken.has(nearest.object!);
    if (isRight) taken.add(nearest.object!);
    return { detection, suppressedBy: isKept ? null : (suppressor ?? null), overlap: nearest.overlap, isRight };
  });
}

function nearestOf({ label, box }: Detection, truth: readonly LabeledBox[]) {
  let nearest: { object: LabeledBox | null; overlap: number } = { object: null, overlap: 0 };
  for (const object of truth) {
    if (object.label !== label) continue;
    const overlap = iou(box, object.box);
    if (overlap > nearest.overlap) nearest = { object, overlap };
  }
  return nearest;
}

/** What one cell says: for each anchor p_c, b_x, b_y, b_h, b_w and the classes' probabilities. */
export function vectorsOf(outputs: ArrayLike<number>, classes: number, cell: number): number[][] {
  const depth = 5 + classes;
  return anchors.map((_, anchor) =>
    Array.from({ length: depth }, (_, i) => outputs[(cell * anchors.length + anchor) * depth + i]!),
  );
}

/** How sure each cell is that an object has its midpoint there: the surer one of its anchors. */
export function certainties(outputs: ArrayLike<number>, classes: number): number[] {
  return Array.from({ length: cellsAcross ** 2 }, (_, cell) =>
    Math.max(...vectorsOf(outputs, classes, cell).map(([p]) => p!)),
  );
}

/** The boxes that one cell's anchors stand for, however unsure it is of them. */
export function boxesOfCell(outputs: ArrayLike<number>, classes: number, cell: number): Detection[] {
  const size = anchors.length * (5 + classes);
  const alone = new Float32Array(outputs.length).fill(Number.NaN);
  for (let i = cell * size; i < (cell + 1) * size; i++) alone[i] = outputs[i]!;
  return decodePredictions(alone, gridOf(classes), { scoreThreshold: 0 });
}
