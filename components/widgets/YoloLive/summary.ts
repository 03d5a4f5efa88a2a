import { iou, type LabeledBox } from '#engine/vision/boxes.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import type { Claim } from './model.ts';
import type { YoloLiveState } from './scene.ts';

/** True boxes that no right box has. */
export function missedOf(claims: readonly Claim[], truth: readonly LabeledBox[]): LabeledBox[] {
  const right = claims.filter(({ isRight }) => isRight).map(({ detection }) => detection);
  return truth.filter(
    ({ box, label }) =>
      !right.some((detection) => {
        const own = iou(detection.box, box);
        return (
          detection.label === label &&
          own >= 0.5 &&
          truth.every((other) => iou(detection.box, other.box) <= own || other.label !== label)
        );
      }),
  );
}

/** The picture in one sentence. */
export function sentenceOf(
  { score, overlap }: YoloLiveState,
  claims: readonly Claim[] | null,
  truth: readonly LabeledBox[],
): string {
  if (!claims) return 'The network is on its way.';
  const right = claims.filter(({ isRight }) => isRight).length;
  const dropped = claims.filter(({ suppressedBy }) => suppressedBy).length;
  const wrong = claims.length - dropped - right;
  const boxes = claims.length === 1 ? '1 box scores' : `${claims.length} boxes score`;
  const fate =
    dropped === 0
      ? 'none is dropped'
      : `${dropped} overlap${dropped === 1 ? 's' : ''} a stronger one of the same class by an IoU above ` +
        `${fixed(overlap, 2)} and ${dropped === 1 ? 'is' : 'are'} dropped`;
  return (
    `${boxes} at least ${fixed(score, 2)}; ${fate}. ` +
    `Objects found: ${right} of ${truth.length}; wrong boxes: ${wrong}.`
  );
}

/** All boxes, kept or not, and all objects, found or not. */
export function tableOf(
  claims: readonly Claim[],
  truth: readonly LabeledBox[],
  missed: readonly LabeledBox[],
  names: readonly string[],
): TableData {
  const corners = ({ box }: LabeledBox) => box.map((at) => fixed(at, 1)).join(', ');
  return {
    columns: ['what', 'class', 'score', 'left, top, right, bottom', 'IoU with the truth', 'verdict'],
    rows: [
      ...claims.map(({ detection, suppressedBy, overlap, isRight }, i) => [
        `box ${i + 1}`,
        names[detection.label]!,
        fixed(detection.score, 3),
        corners(detection),
        fixed(overlap, 2),
        suppressedBy ? `dropped for ${fixed(suppressedBy.score, 3)}` : isRight ? 'right' : 'wrong',
      ]),
      ...truth.map((object, i) => [
        `object ${i + 1}`,
        names[object.label]!,
        '',
        corners(object),
        '',
        missed.includes(object) ? 'missed' : 'found',
      ]),
    ],
  };
}
