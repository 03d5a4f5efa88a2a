import type { StartThread, Thread } from './startThread.ts';

/** Milliseconds without a further change: the page that shows the change comes first. */
const pause = 1000;

/** Reads the whole book for faults after changes, in a thread, and says what is new. */
export interface BookWatch {
  /** @param isForgetting what chapters' numbers are computed with has changed */
  changed(isForgetting?: boolean): void;
  /** The engine has changed: a new thread loads it anew. */
  restart(): void;
}

interface Options {
  start: StartThread;
  /** A fault that was not there before. */
  say: (problem: string) => void;
  /** After faults, there are none. */
  sayMended: () => void;
  milliseconds?: number;
}

export function watchBook({ start, say, sayMended, milliseconds = pause }: Options): BookWatch {
  let thread: Thread | undefined;
  let isBusy = false;
  let isAsked = false;
  let isForgetting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = new Set<string>();

  const finish = () => {
    isBusy = false;
    if (isAsked) begin();
  };
  function begin() {
    if (isBusy) return;
    thread ??= start(
      (answer) => {
        if (answer.kind !== 'book') return;
        for (const problem of answer.problems) if (!said.has(problem)) say(problem);
        if (said.size > 0 && answer.problems.length === 0) sayMended();
        said = new Set(answer.problems);
        finish();
      },
      ({ message }) => {
        say(`the book can't be read: ${message}`);
        thread = undefined;
        finish();
      },
    );
    isBusy = true;
    isAsked = false;
    thread.give({ kind: 'book', isForgetting });
    isForgetting = false;
  }

  const ask = (forgetting = false) => {
    isAsked = true;
    isForgetting ||= forgetting;
    clearTimeout(timer);
    timer = setTimeout(begin, milliseconds);
    timer.unref?.();
  };
  return {
    changed: ask,
    restart() {
      thread?.end();
      thread = undefined;
      isBusy = false;
      ask();
    },
  };
}
