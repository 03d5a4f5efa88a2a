import type { Verdict } from '../../grader/types.ts';

/** What an answer belongs to: an exercise as it stood when the answer was written. */
export interface ExerciseVersion {
  /** The exercise's own; never changes. */
  uuid: string;
  /** Content hash; a new one when the exercise changes. */
  version: string;
  /** `loss-functions/softmax`, for whoever reads an exported file. */
  id: string;
}

/** Code with the time it was last typed in, in milliseconds since 1970. */
export interface Draft {
  code: string;
  at: number;
}

/** The newest verdict. It is a claim, not proof: whoever must be sure runs the code again. */
export interface Result {
  verdict: Verdict;
  summary: string;
  /** Of the random cases it was judged on. */
  seed: number;
  at: number;
  /** Of the page that it was made on, whose words the summary and its report are in: `zh-CN`. English where it is left out. */
  language?: string;
}

/** A learner's answer to one version of an exercise. */
export interface Answer extends ExerciseVersion {
  /** What the editor holds; left out while it is still the starter, untouched. */
  draft?: Draft;
  /** Other code worth keeping: what a reset or a merge put aside. Newest first, no two alike. */
  kept: Draft[];
  /** The newest code that passed. */
  passed?: Draft;
  result?: Result;
  /** How many hints have been opened. */
  hints: number;
  /** Whether code other than the starter has really been judged; the solution opens after that. */
  attempted: boolean;
}

/** One answer to a quiz question. */
export interface Choice {
  /** Content hash of the question as it was answered: choices are counted from the top, and an edit may move them. */
  version: string;
  /** Indices of the choices picked, ascending. */
  picked: number[];
  right: boolean;
  at: number;
}

/** What is remembered of one quiz question: the first answer for honesty, the latest for display. */
export interface QuizRecord {
  /** `loss-functions/why-logs`. */
  question: string;
  first: Choice;
  latest: Choice;
  tries: number;
}

/** Everything that an exported file carries. */
export interface Progress {
  answers: Answer[];
  quiz: QuizRecord[];
}

/** Characters that a program may have. More is not saved and not run: no answer is as long, and a paste may be by mistake. */
export const longestCode = 200_000;

/** How much a reset keeps. A merge keeps all that either device kept. */
export const keptDrafts = 5;

export const newAnswer = ({ uuid, version, id }: ExerciseVersion): Answer => ({
  uuid,
  version,
  id,
  kept: [],
  hints: 0,
  attempted: false,
});

/** The key an answer is stored under. All versions of one exercise lie side by side. */
export const answerKey = ({ uuid, version }: Pick<ExerciseVersion, 'uuid' | 'version'>): string => `${uuid}/${version}`;
