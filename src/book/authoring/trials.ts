import type { ExerciseReport } from './messages.ts';
import type { StartThread, Thread } from './startThread.ts';

/** Seconds without a word from the thread: longer than one function of the checks may take. */
const patience = 40;

/** Runs exercises' programs, one exercise after the other, and the newest state of the files always wins. */
export interface Trials {
  /** What an open page shows: tells the reports that are there, and has the others made. */
  want(ids: readonly string[]): void;
  /** Its files have changed: what was known or is being found out is void, and it comes next. */
  again(id: string): void;
  /** The engine or the grader has changed: so is everything, and every thread's own copy of them. */
  againAll(): void;
  end(): void;
}

interface Options {
  start: StartThread;
  tell: (report: ExerciseReport) => void;
  /** Where an exercise's checks lie, for the words on one that never ends. */
  checksOf: (id: string) => string;
  seconds?: number;
}

export function createTrials({ start, tell, checksOf, seconds = patience }: Options): Trials {
  const known = new Map<string, ExerciseReport>();
  const waiting: string[] = [];
  let wanted: readonly string[] = [];
  let thread: Thread | undefined;
  let current: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (report: ExerciseReport) => {
    if (report.isDone) known.set(report.id, report);
    tell(report);
  };
  const fail = (message: string) =>
    publish({
      id: current!,
      isDone: true,
      total: 0,
      programs: [],
      problems: [`${checksOf(current!)}:1: ${message}`],
      milliseconds: 1000 * seconds,
    });

  function endThread() {
    clearTimeout(timer);
    thread?.end();
    thread = undefined;
    current = undefined;
  }

  function abandon(message: string) {
    fail(message);
    endThread();
    next();
  }

  const watch = () => {
    clearTimeout(timer);
    const message = `a program or the checks say nothing for ${seconds} s; does a loop never end?`;
    timer = setTimeout(() => abandon(message), 1000 * seconds);
    timer.unref?.();
  };

  function next() {
    if (current !== undefined || waiting.length === 0) return;
    current = waiting.shift()!;
    thread ??= start(
      (answer) => {
        if (answer.kind !== 'exercise' || answer.report.id !== current) return;
        publish(answer.report);
        if (!answer.report.isDone) return watch();
        clearTimeout(timer);
        current = undefined;
        next();
      },
      ({ message }) => abandon(`running its programs failed: ${message}; correct them`),
    );
    watch();
    thread.give({ kind: 'exercise', id: current });
  }

  const queue = (ids: readonly string[]) => {
    const rest = waiting.filter((id) => !ids.includes(id));
    waiting.splice(0, waiting.length, ...ids, ...rest);
    next();
  };

  return {
    want(ids) {
      wanted = ids;
      for (const id of ids) if (known.has(id)) tell(known.get(id)!);
      queue(ids.filter((id) => !known.has(id) && current !== id));
    },
    again(id) {
      const isOfInterest = known.delete(id) || current === id || wanted.includes(id);
      if (current === id) endThread();
      if (isOfInterest) queue([id]);
    },
    againAll() {
      known.clear();
      endThread();
      queue(wanted);
    },
    end: endThread,
  };
}
