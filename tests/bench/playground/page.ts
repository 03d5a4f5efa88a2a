import type { Result } from './contestants.ts';

declare global {
  var compareInWorker: (rounds: number) => Promise<Result[]>;
}

globalThis.compareInWorker = (rounds) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(rounds);
  });
};
