import type { Verdict } from '../../grader/types.ts';

/*
 * What the dev server and an open page tell each other. Types and names only: pages import this, and must not load what
 * reads files.
 */

/** From a page: the exercises that it shows, as `chapter/name`. */
export const watchEvent = 'author:watch';
/** To a page: an `ExerciseReport`, several times while programs are run. */
export const reportEvent = 'author:report';
/** To a page: a file that it is made of has changed (`ContentChange`). */
export const contentEvent = 'author:content';

export interface ContentChange {
  /** As the book calls it: `content/chapters/loss-functions/index.mdx`. */
  file: string;
  /** The exercise that it belongs to, as `chapter/name`. */
  exercise?: string | undefined;
}

/** A program of an exercise as its author sees it. */
export interface ProgramReport {
  role: 'solution' | 'starter' | 'mistake';
  /** `overflows.ts` */
  name: string;
  /** From the repository's root, or the edition's folder as its author finds it. */
  file: string;
  code: string;
  /** What is wrong with it, and what to do; undefined where it ends as it should. */
  problem?: string | undefined;
  verdict: Verdict;
  /** What a learner with this program would read: the verdict's sentence, and a mistake's text or what can be seen. */
  summary: string;
  /** The mistake that it is taken for, and its text. */
  mistake?: string | undefined;
  adviceHtml?: string | undefined;
  diagnosis: string[];
  /** Of one run through the checks. */
  milliseconds: number;
}

/** An exercise's programs run through its checks. */
export interface ExerciseReport {
  /** `loss-functions/softmax` */
  id: string;
  isDone: boolean;
  /** How many programs there are; 0 where they can't be run. */
  total: number;
  /** So far. */
  programs: ProgramReport[];
  /** What is wrong with anything but a single program, as `file:line: what; what to do`. */
  problems: string[];
  /** So far. */
  milliseconds: number;
}
