import { Worker } from 'node:worker_threads';

/** Threads that take jobs one at a time each, the next in line first. */
export interface Threads<Job, Answer> {
  run(job: Job): Promise<Answer>;
  end(): void;
}

/**
 * @param module answers each message with one
 * @param most threads at a time; each is started once there is a job for it
 */
export function startThreads<Job, Answer>(module: URL, most: number): Threads<Job, Answer> {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const free = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const start = () => {
    const worker = new Worker(module);
    all.push(worker);
    return worker;
  };
  const take = (): Promise<Worker> => {
    const known = idle.pop() ?? (all.length < most ? start() : undefined);
    return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    async run(job) {
      const worker = await take();
      const answer = await ask<Answer>(worker, job);
      free(worker);
      return answer;
    },
    end() {
      for (const worker of all) void worker.terminate();
    },
  };
}

function ask<Answer>(worker: Worker, job: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', answered);
      worker.off('error', failed);
    };
    const answered = (answer: Answer) => {
      settle();
      resolve(answer);
    };
    const failed = (error: unknown) => {
      settle();
      reject(error);
    };
    worker.on('message', answered);
    worker.on('error', failed);
    worker.postMessage(job);
  });
}
