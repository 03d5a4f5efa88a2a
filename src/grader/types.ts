/** What crosses the sandbox's border, in either direction: plain data, nothing else. */
export type Plain = number | boolean | string | null | undefined | NumericArray | Plain[] | { [key: string]: Plain };
export type NumericArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** How a submission ended. `refused`: it returned something that is not plain data, or the wrong kind of it. */
export type Verdict = 'pass' | 'fail' | 'error' | 'timeout' | 'refused';

/** One call of the learner's function, and what came of it. */
export interface CaseReport {
  /** The group it belongs to, in words: "very large scores". */
  group: string;
  /** The export that was called; missing in reports kept from before it was told. */
  call?: string;
  /** Visible cases show their input before the first run; unseen ones only when they fail. */
  visible: boolean;
  status: 'pass' | 'fail' | 'error' | 'not-run';
  args: Plain[];
  expected?: Plain;
  actual?: Plain;
  /** Why it failed, in one or two sentences. */
  message?: string;
  /** Set for a training run: what was measured on the answer, here and not by the submission. */
  measures?: Measured[];
  /** Set when numbers were compared and differ: feeds the heatmaps. One entry for each array or number in the result. */
  differences?: Difference[];
}

/** A figure by which a training run is judged, in words. */
export interface Measured {
  /** "accuracy on unseen points" */
  name: string;
  /** "97 %" */
  value: string;
  /** "at least 95 %" */
  goal: string;
  isReached: boolean;
}

/** One numeric part of a result (`grad` of `{ loss, grad }`) beside what it should have been. */
export interface Difference {
  /** Where in the result: '' for the result itself, 'grad' for a property. */
  path: string;
  shape: number[];
  /** Axis names from the exercise, where given: ['example', 'class']. */
  axes?: string[];
  expected: number[];
  actual: number[];
  /** For each element, whether it is within tolerance. */
  matches: boolean[];
}

export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  text: string;
}

/** An error in the learner's code, at her own line (1-based) and column where known. */
export interface CodeError {
  name: string;
  message: string;
  line?: number;
  column?: number;
}

/** What a run of a submission says: plain data that the page draws and the command line writes out. */
export interface Report {
  verdict: Verdict;
  /** One sentence that says it all: "Passed: 14 of 14 cases." */
  summary: string;
  cases: CaseReport[];
  /** A smaller case than the first failing one, on which it fails too; tried only where cases are drawn. */
  smaller?: CaseReport;
  /** The known mistake whose outputs these are, if any. Its text is the author's Markdown rendered to HTML. */
  mistake?: { id: string; html: string };
  /** For a mistake that is not in the catalogue: sentences on what is seen and what to look at. */
  diagnosis: string[];
  error?: CodeError;
  console: ConsoleLine[];
  /** Console lines beyond the cap. */
  droppedLines: number;
  seed: number;
  milliseconds: number;
}

/** What a page loads to judge an exercise: made when the book is built, never holding the solution's code. */
export interface AnswerKey {
  uuid: string;
  /** Content hash of starter, checks, solution and mistakes: a new one when the exercise changes. */
  version: string;
  /** `loss-functions/softmax`. */
  id: string;
  /** The exports that a submission must have. */
  entry: string[];
  /** Those of them that are classes. */
  classes?: string[];
  /** The exercise's `driver.ts`: runs beside the submission and calls it, for what is not plain data. No secret. */
  driver?: Driver;
  /** Milliseconds for loading the submission and for all its calls together. */
  timeLimit: number;
  seed: number;
  tolerance: { absolute: number; relative: number };
  axes: Record<string, string[]>;
  /** What the checks say, in the key's language: names, and with gaps what properties see. English keys have none. */
  words?: Record<string, string>;
  cases: KeyCase[];
  /** Small cases of the groups that draw theirs, the smallest first: to show a failure on, no part of the verdict. */
  smaller?: KeyCase[];
  mistakes: KeyMistake[];
}

export interface Driver {
  /** A JavaScript module. */
  code: string;
  /** The functions it exports; each gets the submission's exports, then its arguments. */
  exports: string[];
}

export interface KeyCase {
  group: string;
  visible: boolean;
  /** The export to call, of the submission or of the driver. */
  call: string;
  args: Plain[];
  /** null for a training run, whose answers may differ honestly. */
  expected: Plain;
  /** Set where `expected` holds slopes found by differences, which are compared with this tolerance. */
  byDifferences?: AnswerKey['tolerance'];
  /** Set for a training run, which the checks judge by what comes of it. */
  training?: KeyTraining;
}

export interface KeyTraining {
  /** What has to be reached, in words: "accuracy on unseen points: at least 95 %". */
  goals: string[];
  /** Data that the submission does not get. */
  unseen: Plain;
}

export interface KeyMistake {
  id: string;
  html: string;
  /** Its output on every case, in order; an error or a timeout is an outcome too. On a training run it is not kept. */
  outputs: ({ value: Plain } | { error: string })[];
}
