import { loadKernels } from '#engine/kernels/load.ts';
import type { Command, News } from './protocol.ts';
import { TrainingRun } from './trainingRun.ts';

// The engine's own thread: commands in, news out. What comes in while the kernels load waits for them.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(news: News): void;
};

/** Milliseconds of training between looks at the messages, and between two pieces of news. */
const slice = 12;
const betweenNews = 120;
/** The network has long had what it gets from these digits. */
const mostSteps = 3000;

let run: TrainingRun | null = null;
let number = 0;
let isRunning = false;
let lastNews = Number.NEGATIVE_INFINITY;

function tell(): void {
  if (!run) return;
  lastNews = performance.now();
  const { step, moments } = run;
  scope.postMessage({ run: number, step, moments, answers: run.answers(), isDone: step >= mostSteps });
}

function turn(): void {
  if (!isRunning || !run) return;
  const until = performance.now() + slice;
  while (performance.now() < until && run.step < mostSteps) run.advance(1);
  if (run.step >= mostSteps) isRunning = false;
  if (!isRunning || performance.now() - lastNews > betweenNews) tell();
  setTimeout(turn, 0);
}

function obey(command: Command): void {
  try {
    if (command.type === 'start') {
      run?.dispose();
      run = new TrainingRun(command.layers);
      number = command.run;
    } else if (command.type === 'play') {
      if (!isRunning) setTimeout(turn, 0);
      isRunning = true;
    } else {
      isRunning = false;
    }
    tell();
  } catch (error) {
    isRunning = false;
    scope.postMessage({ run: number, step: 0, moments: [], answers: [], failure: (error as Error).message });
  }
}

const early: Command[] = [];
scope.onmessage = ({ data }) => early.push(data);
// Not awaited at the top: Vite builds workers as plain scripts.
loadKernels('relaxed').then(() => {
  scope.onmessage = ({ data }) => obey(data);
  for (const command of early) obey(command);
});
