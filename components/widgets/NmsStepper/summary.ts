import { iou } from '#engine/vision/index.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import type { Fate, Run } from './model.ts';
import { type Candidate, classNames, type NmsStepperState } from './scene.ts';

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the step just taken did, and what is kept by now. */
export function sentenceOf({ least, most, classes }: NmsStepperState, run: Run, taken: number, own?: string[]): string {
  if (own) return `Your own nms keeps ${listed(own) || 'no box'}. The steps keep ${listed(keptIn(run)) || 'none'}.`;
  const step = run.steps[taken - 1];
  const isDone = taken === run.steps.length;
  const end = isDone
    ? ` Nothing is left to look at: ${listed(keptIn(run)) || 'no box'} remain${keptIn(run).length === 1 ? 's' : ''}.`
    : '';
  if (!step) return 'All that the detector says, before anything is dropped.';
  switch (step.does) {
    case 'threshold':
      return step.dropped.length > 0
        ? `Scores below ${fixed(least, 2)} go first: ${listed(step.dropped)}.${end}`
        : `No score is below ${fixed(least, 2)}.${end}`;
    case 'keep':
      return `Of the boxes left, ${step.kept} has the highest score: it is kept.${end}`;
    case 'drop': {
      const whose = classes === 'apart' ? ' of its class' : '';
      return `Boxes${whose} that overlap ${step.kept} by more than ${fixed(most, 2)} are dropped: ${listed(step.dropped)}.${end}`;
    }
  }
}

function keptIn({ fates }: Run): string[] {
  return fates.at(-1)!.flatMap(({ is }, i) => (is === 'kept' ? ['ABCDEF'[i]!] : []));
}

export function wordsOf(fate: Fate): string {
  switch (fate.is) {
    case 'waiting':
      return 'not yet decided';
    case 'unsure':
      return 'score too low';
    case 'kept':
      return 'kept';
    case 'dropped':
      return `dropped: IoU ${fixed(fate.iou, 2)} with ${fate.by}`;
  }
}

export function tableOf(candidates: readonly Candidate[], fates: readonly Fate[]): TableData {
  return {
    columns: ['box', 'class', 'score', ...candidates.map(({ name }) => `IoU with ${name}`), 'fate'],
    rows: candidates.map((one, i) => [
      one.name,
      classNames[one.label]!,
      fixed(one.score, 2),
      ...candidates.map((other) => fixed(iou(one.box, other.box), 2)),
      wordsOf(fates[i]!),
    ]),
  };
}
