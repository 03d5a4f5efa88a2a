import { loadKernels } from '#engine/kernels/load.ts';
import type { Command, News } from './protocol.ts';
import { Race } from './race.ts';

// The race's own thread: commands in, news out. What comes in while the kernels load waits for them.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(news: News): void;
};

/** Milliseconds of training between looks at the messages, and between two pieces of news. */
const slice = 12;
const betweenNews = 150;

let race: Race | null = null;
let number = 0;
let isRunning = false;
let lastNews = Number.NEGATIVE_INFINITY;

function tell(): void {
  if (!race) return;
  lastNews = performance.now();
  scope.postMessage({ run: number, tracks: race.tracks, isDone: race.isDone });
}

function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    isRunning = false;
    scope.postMessage({ run: number, tracks: [], failure: (error as Error).message });
  }
}

function turns(): void {
  if (!isRunning || !race) return;
  const until = performance.now() + slice;
  while (performance.now() < until && !race.isDone) race.turn();
  if (race.isDone) isRunning = false;
  if (!isRunning || performance.now() - lastNews > betweenNews) tell();
  setTimeout(() => guarded(turns), 0);
}

function obey(command: Command): void {
  if (command.type === 'start') {
    race?.dispose();
    race = new Race(command.settings);
    number = command.run;
    isRunning = false;
  } else if (command.type === 'play') {
    if (!isRunning) setTimeout(() => guarded(turns), 0);
    isRunning = true;
  } else {
    isRunning = false;
    tell();
  }
}

const early: Command[] = [];
scope.onmessage = ({ data }) => early.push(data);
// The kernels that give the same bits everywhere: a seed is the same race on every machine.
loadKernels('simd').then(() => {
  scope.onmessage = ({ data }) => guarded(() => obey(data));
  for (const command of early) guarded(() => obey(command));
});
