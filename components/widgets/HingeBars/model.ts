import { hingeLoss, scope, tensor } from '#engine';
import { classNames, type HingeBarsState, largestMargin } from './scene.ts';

/** One class beside the true one. */
export interface Rival {
  name: string;
  score: number;
  /** How far the score reaches beyond the guard line; negative when it stays short of it. */
  crossing: number;
  /** max(0, f_j − f_y + δ): what this class adds to the loss. */
  loss: number;
}

export interface Hinge {
  truth: { name: string; score: number };
  margin: number;
  /** f_y − δ: where another class's score begins to cost. */
  guard: number;
  rivals: Rival[];
  /** Their sum, as the engine's `hingeLoss` computes it. */
  loss: number;
}

/** Hinge loss of one example (Weston and Watkins, 1999), taken apart by class. */
export function hingeOf({ scores, margin, truth }: HingeBarsState): Hinge {
  const label = classNames.indexOf(truth);
  const score = scores[label]!;
  const guard = score - margin;
  const rivals = scores
    .map((rival, index) => ({ name: classNames[index]!, score: rival, crossing: rival - guard }))
    .filter((_, index) => index !== label)
    .map((rival) => ({ ...rival, loss: Math.max(0, rival.crossing) }));
  const loss = scope(() => hingeLoss(tensor([[...scores]]), [label], { margin, reduction: 'sum' }).item());
  return { truth: { name: truth, score }, margin, guard, rivals, loss };
}

/** Another true class. The margin gives way where the guard line would leave the scale. */
export function withTruth(state: HingeBarsState, truth: HingeBarsState['truth']): HingeBarsState {
  const score = state.scores[classNames.indexOf(truth)]!;
  return { ...state, truth, margin: Math.min(state.margin, largestMargin(score)) };
}

const scoresForMore = [85, 90, 60, 77, 48];

/** More classes, or fewer; the first stay as they are, and the first becomes true when the true one goes. */
export function withClasses(state: HingeBarsState, count: number): HingeBarsState {
  const scores = [...state.scores, ...scoresForMore.slice(state.scores.length)].slice(0, count);
  return classNames.indexOf(state.truth) < count
    ? { ...state, scores }
    : withTruth({ ...state, scores }, classNames[0]);
}
