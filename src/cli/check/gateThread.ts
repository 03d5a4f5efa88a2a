import { parentPort } from 'node:worker_threads';
import '#book/edition/imports.ts';
import { tryExercise } from '#book/exercises/exercise.ts';
import { type GateJob, runGate } from './gates.ts';

/* A thread that runs exercises through their gates, one at a time. */
parentPort!.on('message', async ({ root, chapter, name }: GateJob) => {
  const { exercise } = await tryExercise(root, chapter, name);
  parentPort!.postMessage(await runGate(exercise!));
});
