import { parentPort } from 'node:worker_threads';
import { compile } from '../../grader/compile.ts';

/** Compiles what it is sent, and says only that it has. */
parentPort!.on('message', async (source: string) => {
  await compile(source).catch(() => {});
  parentPort!.postMessage('done');
});
