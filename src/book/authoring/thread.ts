import '../edition/imports.ts';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { checkBook } from '../check.ts';
import { forgetNumbers } from '../numbers.ts';
import { formatProblem } from '../problem.ts';
import { reportExercise } from './exerciseReport.ts';
import { giveWay } from './rightOfWay.ts';
import type { Answer, Job, ThreadData } from './startThread.ts';

/*
 * What takes long in `npm run dev`, beside the thread that serves pages: one such thread reads the book for faults,
 * another runs an exercise's programs. Jobs come one at a time.
 */
const { root, registry, way } = workerData as ThreadData;
const between = () => giveWay(way);
const tell = (answer: Answer) => parentPort!.postMessage(answer);

// Whoever edits waits for the page. Elsewhere this would hold for the whole process, and the page with it.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

parentPort!.on('message', async (job: Job) => {
  if (job.kind === 'exercise')
    return reportExercise(root, job.id, (report) => tell({ kind: 'exercise', report }), between);
  if (job.isForgetting) forgetNumbers();
  tell({ kind: 'book', problems: (await checkBook(registry, root, between)).map(formatProblem) });
});
