import { trimmed } from '../../plot/format.ts';
import type { Hinge, Rival } from './model.ts';

/** The picture in one sentence, in two parts: the margin stands between them, as text or as a slider. */
export function sentenceAround({ truth, guard, rivals, loss }: Hinge): [before: string, after: string] {
  return [
    `With the true class, ${truth.name}, at ${show(truth.score)} and a margin δ of `,
    `, the guard line stands at ${show(guard)}: ${rivals.map(clause).join('; ')}; so the loss is ${show(loss)}.`,
  ];
}

/** Where a rival stands: "crosses the guard line by 5". */
export function standing({ crossing, loss }: Rival, line: string): string {
  if (crossing > 0) return `crosses ${line} by ${show(loss)}`;
  return crossing === 0 ? `just touches ${line}` : `stays ${show(-crossing)} below ${line}`;
}

function clause(rival: Rival): string {
  return `${rival.name}, at ${show(rival.score)}, ${standing(rival, 'it')}`;
}

export function show(value: number): string {
  return trimmed(value, 1);
}
