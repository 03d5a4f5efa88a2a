import { useEffect, useRef, useState } from 'preact/hooks';
import type { Command, News } from './protocol.ts';
import { dogMood, type TrainingSettings } from './scene.ts';

/** Training in a worker of its own, which starts at the first press. */
export interface LiveTraining {
  news: News | null;
  isTraining: boolean;
  /** Trains, and from then on anew whenever the settings change. */
  train(): void;
  /** Back to before the first press. */
  forget(): void;
}

export function useTraining({ rule, whim, seeds, firstSeed }: TrainingSettings): LiveTraining {
  const worker = useRef<Worker | null>(null);
  /** The run that news is awaited from. */
  const run = useRef(0);
  /** How often the reader has pressed; 0 until the first time. */
  const [presses, setPresses] = useState(0);
  const [news, setNews] = useState<News | null>(null);
  const settings = { rule, whim, seeds, firstSeed };
  const key = dogMood.encode({ ...dogMood.initial, ...settings });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another key
  useEffect(() => {
    if (presses === 0) return;
    run.current += 1;
    setNews(null);
    worker.current ??= start();
    const command: Command = { run: run.current, settings };
    worker.current.postMessage(command);
  }, [key, presses]);

  useEffect(() => () => worker.current?.terminate(), []);

  function start(): Worker {
    const made = new Worker(new URL('./moodWorker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.run === run.current) setNews(data);
    };
    made.onerror = () => {
      const failure = 'The training worker does not start here; reload the page to try again.';
      setNews({ run: run.current, epoch: 0, results: [], isDone: true, failure });
    };
    return made;
  }

  return {
    news,
    isTraining: presses > 0 && !news?.isDone,
    train: () => setPresses((count) => count + 1),
    forget() {
      // News that is under way comes from another run.
      run.current += 1;
      setPresses(0);
      setNews(null);
    },
  };
}
