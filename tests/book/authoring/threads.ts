import type { Answer, Job, StartThread } from '#book/authoring/startThread.ts';

/** A thread that a test answers for. */
export interface TestThread {
  jobs: Job[];
  isEnded: boolean;
  answer(answer: Answer): void;
  crash(message: string): void;
}

/** Starts threads that do nothing, and keeps them. */
export function testThreads() {
  const threads: TestThread[] = [];
  const start: StartThread = (onAnswer, onCrash) => {
    const thread: TestThread = {
      jobs: [],
      isEnded: false,
      answer: onAnswer,
      crash: (message) => onCrash(new Error(message)),
    };
    threads.push(thread);
    return {
      give: (job) => void thread.jobs.push(job),
      end: () => {
        thread.isEnded = true;
      },
    };
  };
  return { threads, start };
}
