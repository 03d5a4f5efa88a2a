import { iou } from '#engine/vision/index.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import type { Fate, Run } from './model.ts';
import { type Candidate, candidatesOf, classNames, type NmsStepperState, names } from './scene.ts';

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the step just taken did, and what is kept by now. */
export function sentenceOf(state: NmsStepperState, run: Run, taken: number, own?: readonly string[]): string {
  const { least, most, classes } = state;
  const kept = keptIn(run);
  if (own) return `Your own nms keeps ${listed(own) || 'no box'}. The steps keep ${listed(kept) || 'none'}.`;
  const step = run.steps[taken - 1];
  const isDone = taken === run.steps.length;
  const rest = kept.length === 0 ? 'no box remains' : `${listed(kept)} ${kept.length === 1 ? 'remains' : 'remain'}`;
  const end = isDone ? ` Nothing is left to look at: ${rest}.` : '';
  if (!step) return `All that the detector says, before anything is dropped. ${closest(candidatesOf(state))}`;
  switch (step.does) {
    case 'threshold': {
      const dropped = listed(step.dropped);
      const first = dropped
        ? `Scores below ${fixed(least, 2)} go first: ${dropped}.`
        : `No score is below ${fixed(least, 2)}.`;
      const left = candidatesOf(state).filter(({ name }) => !step.dropped.includes(name));
      return isDone ? `${first}${end}` : `${first} ${closest(left)}`;
    }
    case 'keep':
      return `Of the boxes left, ${step.kept} has the highest score: it is kept.${end}`;
    case 'drop': {
      const whose = classes === 'apart' ? ' of its class' : '';
      return `Boxes${whose} that overlap ${step.kept} by more than ${fixed(most, 2)} are dropped: ${listed(step.dropped)}.${end}`;
    }
  }
}

/** The two boxes that overlap most, of whatever class. */
function closest(candidates: readonly Candidate[]): string {
  const pairs = candidates.flatMap((one, i) =>
    candidates.slice(i + 1).map((other) => ({ one, other, overlap: iou(one.box, other.box) })),
  );
  const [most] = pairs.sort((a, b) => b.overlap - a.overlap);
  if (!most || most.overlap === 0) return 'No two boxes overlap.';
  return `${most.one.name} and ${most.other.name} overlap most, with an IoU of ${fixed(most.overlap, 2)}.`;
}

function keptIn({ fates }: Run): string[] {
  return fates.at(-1)!.flatMap(({ is }, i) => (is === 'kept' ? [names[i]!] : []));
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
