import { loadKernels } from '#engine/kernels/load.ts';
import { chineseText } from './chinese.ts';
import type { Command, News, Source } from './protocol.ts';
import type { CharState } from './scene.ts';
import { Session } from './session.ts';

// The network's own thread: commands in, pictures out.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(news: News): void;
};

/** Milliseconds of training between looks at the messages, and between two pictures at least. */
const slice = 15;
const betweenPictures = 400;
/** Of the time, a picture may take one part in so many: a large network writes slowly. */
const picturesShare = 6;

let session: Session | null = null;
let run = 0;
let state: CharState;
let draw = 0;
let isPlaying = false;
let isTurning = false;
let nextPicture = 0;

function show(): void {
  if (!session) return;
  const start = performance.now();
  scope.postMessage({ run, picture: session.picture(state, draw) });
  const now = performance.now();
  nextPicture = now + Math.max(betweenPictures, (picturesShare - 1) * (now - start));
}

function fail(error: unknown): void {
  isPlaying = false;
  scope.postMessage({ run, failure: (error as Error).message, canGoOn: session !== null });
}

function turn(): void {
  isTurning = false;
  if (!isPlaying || !session) return;
  try {
    const until = performance.now() + slice;
    do session.train(state);
    while (performance.now() < until);
    if (performance.now() > nextPicture) show();
    goOn();
  } catch (error) {
    fail(error);
  }
}

function goOn(): void {
  if (isTurning) return;
  isTurning = true;
  setTimeout(turn, 0);
}

async function read(source: Source): Promise<string> {
  if (source.from === 'reader') return source.text;
  if (source.from === 'grammar') return chineseText();
  const response = await fetch(source.address).catch(() => null);
  if (!response?.ok) throw new Error('The book’s text did not come. Try again when you are online.');
  return response.text();
}

async function obey(command: Command): Promise<void> {
  switch (command.type) {
    case 'start':
      isPlaying = false;
      session?.dispose();
      session = null;
      ({ run, state } = command);
      draw = 0;
      session = new Session(await read(command.source), state);
      return show();
    case 'configure':
      ({ state, draw } = command);
      // While it trains, the next picture has it.
      if (!isPlaying) show();
      return;
    case 'play':
      if (!session) return;
      isPlaying = true;
      return goOn();
    case 'pause':
      isPlaying = false;
      session?.rest(state);
      return show();
    case 'goTo':
      isPlaying = false;
      session?.goTo(command.seen, state);
      return show();
    case 'save':
      if (session) scope.postMessage({ run, saved: session.save(state) });
  }
}

// One after the other: what comes in while kernels or a text load waits for them.
let last: Promise<unknown> = loadKernels('relaxed');
scope.onmessage = ({ data }) => {
  last = last.then(() => obey(data)).catch(fail);
};
