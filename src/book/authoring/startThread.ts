import { Worker } from 'node:worker_threads';
import type { Registry } from '../mdx/components.ts';
import type { ExerciseReport } from './messages.ts';
import type { RightOfWay } from './rightOfWay.ts';

/** What a thread is given at its start. */
export interface ThreadData {
  root: string;
  registry: Registry;
  way: RightOfWay;
}

export type Job =
  /** Run an exercise's programs. */
  | { kind: 'exercise'; id: string }
  /** Read the whole book for faults; `isForgetting` runs every chapter's numbers anew. */
  | { kind: 'book'; isForgetting: boolean };

export type Answer = { kind: 'exercise'; report: ExerciseReport } | { kind: 'book'; problems: string[] };

/** A thread that takes one job at a time. */
export interface Thread {
  give(job: Job): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

export type StartThread = (onAnswer: (answer: Answer) => void, onCrash: (error: Error) => void) => Thread;

/** Starts `thread.ts`. It alone keeps no process running. */
export const startThread =
  (data: ThreadData): StartThread =>
  (onAnswer, onCrash) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data });
    worker.unref();
    worker.on('message', onAnswer);
    worker.on('error', onCrash);
    return {
      give: (job) => worker.postMessage(job),
      end() {
        worker.removeAllListeners();
        // What it says while it ends concerns nobody.
        worker.on('error', () => {});
        void worker.terminate();
      },
    };
  };
