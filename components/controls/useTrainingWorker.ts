import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePauseUnseen } from './usePauseUnseen.ts';

/** What every worker that trains is told; `run` counts the trainings of this page. */
export type TrainingCommand<Start> = ({ type: 'start'; run: number } & Start) | { type: 'play' } | { type: 'pause' };

/** What every such worker tells, beside what is its own. */
export interface TrainingNews {
  /** Of which training it is. */
  run: number;
  /** It has trained as long as it may. */
  isDone?: boolean;
  /** Why it does not go on, if there is a reason. */
  failure?: string;
  /** In spite of the failure there is something to go on with; else the next press begins anew. */
  canGoOn?: boolean;
}

interface Options<Start> {
  /** `new Worker(new URL('./trainWorker.ts', import.meta.url), { type: 'module' })`: the bundler looks for these words. */
  open: () => Worker;
  /** What is trained, and on what: another key, another training. */
  key: string;
  /** What the worker needs for the training of that key. */
  begin: () => Start;
  /** An element of the widget: out of sight, training pauses. */
  element: RefObject<Element>;
}

/** A training in a worker of its own. */
export interface LiveTraining<News, Command> {
  isPlaying: boolean;
  /** It has begun, and nothing has come of it yet: its data or the kernels are on their way. */
  isWaiting: boolean;
  /** The latest of each thing that the worker has told; null before a training has begun. */
  news: News | null;
  failure: string;
  play(): void;
  pause(): void;
  /** Back to before the first press. */
  startOver(): void;
  /** Tells the worker something of the widget's own, once a training has begun. */
  send(command: Command): void;
  /** The same for a command that has the worker pause by itself. */
  pauseWith(command: Command): void;
}

/**
 * Trains in a worker, which starts at the first press; what comes of an earlier training is not heard any more.
 *
 *     const training = useTrainingWorker<Start, News>({ open, key, begin: () => ({ layers }), element });
 *
 * @typeParam Start what the first command carries
 * @typeParam Extra further commands that the worker knows
 */
export function useTrainingWorker<Start, News extends TrainingNews, Extra = never>(
  options: Options<Start>,
): LiveTraining<News, Extra> {
  const { open, key, begin, element } = options;
  const worker = useRef<Worker | null>(null);
  const run = useRef(0);
  /** The key of the training that goes on; null while there is none. */
  const begun = useRef<string | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isWaiting, setIsWaiting] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [failure, setFailure] = useState('');

  const send = (command: TrainingCommand<Start> | Extra) => {
    if (begun.current !== null) worker.current?.postMessage(command);
  };
  const pauseWith = (command: TrainingCommand<Start> | Extra) => {
    send(command);
    setIsPlaying(false);
    setFailure('');
  };
  const pause = () => pauseWith({ type: 'pause' });
  const startOver = () => {
    pause();
    // News that is under way comes from another run.
    run.current += 1;
    begun.current = null;
    setIsWaiting(false);
    setNews(null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another training is another key
  useEffect(() => {
    if (begun.current !== null && begun.current !== key) startOver();
  }, [key]);

  usePauseUnseen(isPlaying, pause, element);

  useEffect(() => () => worker.current?.terminate(), []);

  function fail(message: string, canGoOn = false): void {
    if (!canGoOn) begun.current = null;
    setIsPlaying(false);
    setFailure(message);
  }

  function start(): Worker {
    const made = open();
    made.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.run !== run.current) return;
      setIsWaiting(false);
      if (data.failure !== undefined) return fail(data.failure, data.canGoOn);
      setNews((before) => ({ ...before, ...data }));
      if (data.isDone) setIsPlaying(false);
    };
    made.onerror = () => {
      made.terminate();
      worker.current = null;
      setIsWaiting(false);
      fail('The training worker does not start here; reload the page to try again.');
    };
    return made;
  }

  return {
    isPlaying,
    isWaiting,
    news,
    failure,
    pause,
    startOver,
    send,
    pauseWith,
    play() {
      worker.current ??= start();
      setFailure('');
      if (begun.current !== key) {
        run.current += 1;
        begun.current = key;
        setIsWaiting(true);
        setNews(null);
        send({ type: 'start', run: run.current, ...begin() });
      }
      send({ type: 'play' });
      setIsPlaying(true);
    },
  };
}
