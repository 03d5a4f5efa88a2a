import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import type { Match } from './model.ts';
import { type AnchorMatchState, anchorsOf, objectsOf } from './scene.ts';

export const objectNames = ['person', 'car', 'child'] as const;
export const anchorName = (index: number) => `anchor ${index + 1}`;

export function sentenceOf(matches: readonly Match[]): string {
  const clauses = matches.map(({ anchor, fits, isSecondChoice }, i) => {
    const name = `the ${objectNames[i]}`;
    if (anchor === undefined) return `${name} finds every anchor taken, and is lost`;
    const second = isSecondChoice ? ', its second choice' : '';
    return `${name} goes to ${anchorName(anchor)}${second}, with an IoU of ${fixed(fits[anchor]!, 2)}`;
  });
  return `In this cell, ${clauses.join('; ')}.`;
}

export function tableOf(state: AnchorMatchState, matches: readonly Match[]): TableData {
  const anchors = anchorsOf(state);
  return {
    columns: ['', 'width', 'height', ...anchors.map((_, k) => `IoU with ${anchorName(k)}`), 'taken by'],
    rows: [
      ...objectsOf(state).map(({ width, height }, i) => {
        const { fits, anchor } = matches[i]!;
        const taker = anchor === undefined ? 'none' : anchorName(anchor);
        return [objectNames[i]!, fixed(width, 1), fixed(height, 1), ...fits.map((fit) => fixed(fit, 3)), taker];
      }),
      ...anchors.map(({ width, height }, k) => [
        anchorName(k),
        fixed(width, 1),
        fixed(height, 1),
        ...anchors.map(() => '–'),
        '–',
      ]),
    ],
  };
}
