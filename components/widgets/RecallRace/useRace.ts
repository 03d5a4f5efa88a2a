import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Command, News } from './protocol.ts';
import { type RaceSettings, recallRace } from './scene.ts';

/** A race in a worker of its own, which starts at the first press. */
export interface LiveRace {
  isPlaying: boolean;
  news: News | null;
  play(): void;
  pause(): void;
  startOver(): void;
}

/** Other settings, another race. It pauses where nobody sees it. */
export function useRace(settings: RaceSettings, element: RefObject<Element>): LiveRace {
  const worker = useRef<Worker | null>(null);
  const race = useRef(0);
  const raced = useRef<string | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const key = recallRace.encode(settings);

  const send = (command: Command) => worker.current?.postMessage(command);
  const pause = () => {
    send({ type: 'pause' });
    setIsPlaying(false);
  };
  const startOver = () => {
    pause();
    race.current += 1;
    raced.current = null;
    setNews(null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another key
  useEffect(() => {
    if (raced.current !== null && raced.current !== key) startOver();
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what pauses it is the same all along
  useEffect(() => {
    if (!isPlaying) return;
    const stop = new AbortController();
    document.addEventListener('visibilitychange', () => document.hidden && pause(), stop);
    const view = new IntersectionObserver(([entry]) => entry?.isIntersecting || pause());
    const widget = element.current?.closest('.widget');
    if (widget) view.observe(widget);
    return () => {
      stop.abort();
      view.disconnect();
    };
  }, [isPlaying, element]);

  useEffect(() => () => worker.current?.terminate(), []);

  function start(): Worker {
    const made = new Worker(new URL('./raceWorker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.race !== race.current) return;
      setNews(data);
      if (data.failure || data.isDone) setIsPlaying(false);
    };
    made.onerror = () => {
      setIsPlaying(false);
      const failure = 'The training worker does not start here; reload the page to try again.';
      setNews({ race: race.current, tracks: [], isDone: false, failure });
    };
    return made;
  }

  return {
    isPlaying,
    news,
    pause,
    startOver,
    play() {
      worker.current ??= start();
      if (raced.current !== key) {
        race.current += 1;
        raced.current = key;
        send({ type: 'start', race: race.current, settings });
      }
      send({ type: 'run' });
      setIsPlaying(true);
    },
  };
}
