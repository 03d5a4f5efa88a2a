import type { Worker } from 'node:worker_threads';

/** Times as long by the clock, for one that waits for what never comes: a busy machine gives a thread few turns. */
const waiting = 10;

/** Over once the thread has computed for so many milliseconds. Where Node can't tell (before 24.6), by the clock alone. */
export function startLimit(worker: Worker, patience: number) {
  const start = performance.now();
  const computed = async () => {
    // Before it runs, and once it has ended, it has no usage.
    const usage = await worker.cpuUsage?.().catch(() => undefined);
    return usage ? (usage.user + usage.system) / 1000 : 0;
  };
  const before = computed();
  let timer: ReturnType<typeof setInterval> | undefined;
  const isOver = new Promise<{ isOver: true }>((resolve) => {
    timer = setInterval(async () => {
      const took = (await computed()) - (await before);
      if (took > patience || performance.now() - start > waiting * patience) resolve({ isOver: true });
    }, patience / 20);
  });
  return { isOver, end: () => clearInterval(timer) };
}
