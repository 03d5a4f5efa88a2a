import type { Box } from '#engine/vision/index.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { fixed, trimmed } from '../../plot/format.ts';
import type { Overlap } from './model.ts';
import type { IouLabState } from './scene.ts';

export const show = (value: number) => trimmed(value, 2);

/** @param own what the reader's own function says, once she has asked for it */
export function sentenceOf({ iou, a, b, both, either }: Overlap, own: number | undefined): string {
  const measured =
    both === 0
      ? `A covers ${show(a)} squares, B ${show(b)}, and they share none: the IoU is 0.`
      : `A covers ${show(a)} squares, B ${show(b)}; they share ${show(both)} and cover ${show(either)} together, so the IoU is ${fixed(iou, 3)}.`;
  return own === undefined ? measured : `${measured} Your own iou says ${fixed(own, 3)}.`;
}

export function tableOf({ a, b }: IouLabState, overlap: Overlap): TableData {
  const row = (name: string, box: Box | undefined, area: number) => [
    name,
    ...(box ? box.map(show) : ['–', '–', '–', '–']),
    show(area),
  ];
  return {
    columns: ['', 'left', 'top', 'right', 'bottom', 'area'],
    rows: [
      row('A', a as unknown as Box, overlap.a),
      row('B', b as unknown as Box, overlap.b),
      row('shared', overlap.shared, overlap.both),
      ['together', '–', '–', '–', '–', show(overlap.either)],
      ['IoU', '–', '–', '–', '–', fixed(overlap.iou, 4)],
    ],
  };
}
