import type { DrawnClass } from './drawn.ts';

/** What the page tells the worker. */
export type Command =
  /** Weights to go on from, of a detector with the drawn classes. */
  | { type: 'load'; parameters: Float32Array; drawn: readonly DrawnClass[] }
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'measure'; scenes: number };

/** What the worker tells the page. */
export type Reply =
  /** The loss is a mean over the steps since the last reply. */
  | { type: 'progress'; steps: number; loss: number; parameters: Float32Array<ArrayBuffer> }
  | { type: 'measured'; steps: number; scenes: number; map: number; perClass: readonly number[] }
  | { type: 'failed'; message: string };
