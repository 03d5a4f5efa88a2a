import { loadKernels } from '#engine/kernels/load.ts';
import type { Command, News } from './protocol.ts';
import { Training } from './training.ts';

// The training's own thread: a command begins anew, whatever is under way. What comes in while the kernels load waits.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(news: News): void;
};

/** Milliseconds of training between looks at the messages, and between two pieces of news. */
const slice = 12;
const betweenNews = 60;

let training: Training | null = null;
let run = 0;
let lastNews = Number.NEGATIVE_INFINITY;

function tell({ epoch, isDone, results }: Pick<Training, 'epoch' | 'isDone'> & { results: News['results'] }): void {
  lastNews = performance.now();
  scope.postMessage({ run, epoch, isDone, results });
}

function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    training = null;
    scope.postMessage({ run, epoch: 0, results: [], isDone: true, failure: (error as Error).message });
  }
}

function steps(of: Training): void {
  // Another training has begun since.
  if (of !== training) return;
  const until = performance.now() + slice;
  while (performance.now() < until && !of.isDone) of.step();
  if (of.isDone || performance.now() - lastNews > betweenNews) {
    tell({ epoch: of.epoch, isDone: of.isDone, results: of.results() });
  }
  if (!of.isDone) setTimeout(() => guarded(() => steps(of)), 0);
}

function obey(command: Command): void {
  training?.dispose();
  run = command.run;
  const begun = new Training(command.settings);
  training = begun;
  setTimeout(() => guarded(() => steps(begun)), 0);
}

let latest: Command | null = null;
scope.onmessage = ({ data }) => {
  latest = data;
};
// The kernels that give the same bits everywhere: a seed is the same network on every machine.
loadKernels('simd').then(() => {
  scope.onmessage = ({ data }) => guarded(() => obey(data));
  if (latest) guarded(() => obey(latest!));
});
