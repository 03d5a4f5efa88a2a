import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BuiltLayer } from './model.ts';
import type { Command, News } from './protocol.ts';

/** The training of one network in a worker of its own, which starts at the first press. */
export interface Training {
  isPlaying: boolean;
  news: News | null;
  play(): void;
  pause(): void;
  startOver(): void;
}

/** Another network, another training. It pauses where nobody sees it. */
export function useTraining(layers: readonly BuiltLayer[] | null, element: RefObject<Element>): Training {
  const worker = useRef<Worker | null>(null);
  const build = useRef(0);
  const built = useRef('');
  const [isPlaying, setIsPlaying] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const key = JSON.stringify(layers);

  const send = (command: Command) => worker.current?.postMessage(command);
  const pause = () => {
    send({ type: 'pause' });
    setIsPlaying(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another network is another key
  useEffect(() => {
    if (built.current === key) return;
    built.current = '';
    pause();
    setNews(null);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what pauses it is the same all along
  useEffect(() => {
    if (!isPlaying) return;
    const stop = new AbortController();
    document.addEventListener('visibilitychange', () => document.hidden && pause(), stop);
    const view = new IntersectionObserver(([entry]) => entry?.isIntersecting || pause());
    if (element.current) view.observe(element.current);
    return () => {
      stop.abort();
      view.disconnect();
    };
  }, [isPlaying, element]);

  useEffect(() => () => worker.current?.terminate(), []);

  function start(): Worker {
    const made = new Worker(new URL('./trainWorker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.build !== build.current) return;
      setNews(data);
      if (data.failure || data.isDone) setIsPlaying(false);
    };
    made.onerror = () => {
      setIsPlaying(false);
      const failure = 'The training worker does not start here; reload the page to try again.';
      setNews({ build: 0, step: 0, moments: [], answers: [], failure });
    };
    return made;
  }

  return {
    isPlaying,
    news,
    pause,
    play() {
      if (!layers) return;
      worker.current ??= start();
      if (built.current !== key) {
        build.current += 1;
        built.current = key;
        send({ type: 'build', build: build.current, layers: [...layers] });
      }
      send({ type: 'run' });
      setIsPlaying(true);
    },
    startOver() {
      pause();
      built.current = '';
      build.current += 1;
      setNews(null);
    },
  };
}
