import { iou } from '#engine/vision/index.ts';
import type { Candidate } from './scene.ts';

/** What has become of a box. */
export type Fate =
  | { is: 'waiting' }
  | { is: 'unsure' }
  | { is: 'kept' }
  /** Overlaps a kept box too much. */
  | { is: 'dropped'; by: string; iou: number };

/** One step of suppression. */
export type Step =
  | { does: 'threshold'; dropped: readonly string[] }
  | { does: 'keep'; kept: string }
  | { does: 'drop'; kept: string; dropped: readonly string[] };

export interface Thresholds {
  /** Below this score a box is dropped at once. */
  least: number;
  /** Above this IoU with a kept box, a box is dropped. */
  most: number;
  /** Whether a box drops only boxes of its own class. */
  isByClass: boolean;
}

/** Suppression, written out: every step, and each box’s fate after each number of steps. */
export interface Run {
  steps: readonly Step[];
  /** fates[n][i] is candidate i’s after n steps. */
  fates: readonly (readonly Fate[])[];
}

/**
 * The greedy procedure of the engine’s `nms`, in steps: drop what is unsure; then, again and again, keep the most
 * confident box that is left, and drop what overlaps it too much.
 */
export function runOf(candidates: readonly Candidate[], { least, most, isByClass }: Thresholds): Run {
  let fates: Fate[] = candidates.map(() => ({ is: 'waiting' }));
  const steps: Step[] = [];
  const history: Fate[][] = [fates];
  const take = (step: Step, changed: ReadonlyMap<Candidate, Fate>) => {
    fates = candidates.map((candidate, i) => changed.get(candidate) ?? fates[i]!);
    steps.push(step);
    history.push(fates);
  };
  const waiting = () => candidates.filter((_, i) => fates[i]!.is === 'waiting');

  const unsure = candidates.filter(({ score }) => score < least);
  take(
    { does: 'threshold', dropped: unsure.map(({ name }) => name) },
    new Map(unsure.map((one) => [one, { is: 'unsure' }])),
  );
  for (let left = waiting(); left.length > 0; left = waiting()) {
    const best = left.reduce((top, one) => (one.score > top.score ? one : top));
    take({ does: 'keep', kept: best.name }, new Map([[best, { is: 'kept' }]]));
    const rivals = waiting().filter((one) => !isByClass || one.label === best.label);
    const overlaps = rivals
      .map((one) => [one, iou(best.box, one.box)] as const)
      .filter(([, overlap]) => overlap > most);
    if (overlaps.length === 0) continue;
    take(
      { does: 'drop', kept: best.name, dropped: overlaps.map(([{ name }]) => name) },
      new Map(overlaps.map(([one, overlap]) => [one, { is: 'dropped', by: best.name, iou: overlap }])),
    );
  }
  return { steps, fates: history };
}
