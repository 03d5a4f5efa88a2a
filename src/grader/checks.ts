import type { Random } from '../engine/index.ts';
import type { Gradients } from './differences.ts';
import type { Training } from './training.ts';
import type { Plain } from './types.ts';

/** An exercise's `checks.ts`: what is called with which inputs, and what must hold. It never runs beside the learner's code. */
export interface Checks {
  groups: CheckGroup[];
  /** How far a number may be off: |actual − expected| ≤ absolute + relative · |expected|. Fits float32 by default. */
  tolerance?: { absolute: number; relative: number };
  /** Names of the axes of each array in the result; '' is the result itself: `{ grad: ['example', 'class'] }`. */
  axes?: Record<string, string[]>;
  /** What must hold beside equality, for a message that says more than "differs". */
  properties?: Property[];
}

/** The part of the checks that judging needs beside the answer key. */
export type Rules = Partial<Pick<Checks, 'groups' | 'properties'>>;

export interface CheckGroup {
  /** In words that fit "fails on …": "very large scores". */
  name: string;
  /** The learner sees these inputs before she runs anything. */
  visible?: boolean;
  /** The export to call, one of the exercise's `entry` or of its driver; the first of `entry` when left out. */
  call?: string;
  /** Lists of arguments written by hand. */
  cases?: Plain[][];
  /** Draws one list of arguments; called `count` times. */
  draw?: (random: Random) => Plain[];
  count?: number;
  /** The call trains: its answer is judged by what comes of it, and not compared with the solution's. */
  training?: Training;
  /** The answer holds gradients: they are compared with differences of this loss, and not with the solution's. */
  gradients?: Gradients;
}

export interface Property {
  /** "each row sums to 1" */
  name: string;
  /** True, or a sentence on what is seen: "row 2 sums to 1.31, not 1". */
  holds: (result: Plain, args: Plain[]) => true | string;
}

/** Types an exercise's checks and names a mistake in them at once. */
export function defineChecks(checks: Checks): Checks {
  for (const { name, cases, draw, count, training, gradients } of checks.groups) {
    if (training && gradients)
      throw new Error(`checks: group "${name}" has training and gradients; make it two groups`);
    if (!cases === !draw) throw new Error(`checks: group "${name}" needs either cases or draw`);
    if (draw && !(count && count > 0)) throw new Error(`checks: group "${name}" draws its cases: give a count`);
    for (const measure of training?.measures ?? [])
      if ((measure.atLeast === undefined) === (measure.atMost === undefined))
        throw new Error(`checks: measure "${measure.name}" needs either atLeast or atMost`);
  }
  return checks;
}
