import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from './model.ts';
import type { Command, Reply, Source } from './protocol.ts';
import type { CharState } from './scene.ts';
import type { Own } from './useOwnText.ts';

/** A network in a worker of its own, which starts at the first press. */
export interface Training {
  isPlaying: boolean;
  /** Pressed, and the text or the kernels are on their way. */
  isWaiting: boolean;
  /** Null before anything has been trained here. */
  picture: Picture | null;
  failure: string;
  /** Counts the samples drawn from one network: another number, another sample. */
  draw: number;
  play(): void;
  pause(): void;
  startOver(): void;
  drawAgain(): void;
  /** Back to a moment of the picture. */
  goTo(seen: number): void;
  save(): void;
}

/** Another text or network begins anew; everything else may change on the way. It pauses where nobody sees it. */
export function useTraining(state: CharState, own: Own, element: RefObject<Element>): Training {
  const worker = useRef<Worker | null>(null);
  const run = useRef(0);
  const started = useRef<string | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isWaiting, setIsWaiting] = useState(false);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [failure, setFailure] = useState('');
  const [draw, setDraw] = useState(0);
  const { text, cell, hidden, rate, steps, clip, temperature, prompt } = state;
  const key = [text, cell, hidden, text === 'own' && own.version].join('/');

  const send = (command: Command) => worker.current?.postMessage(command);
  const pause = () => {
    send({ type: 'pause' });
    setIsPlaying(false);
  };
  const startOver = () => {
    pause();
    run.current += 1;
    started.current = null;
    setPicture(null);
    setIsWaiting(false);
    setFailure('');
    setDraw(0);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what makes another network is in the key
  useEffect(() => {
    if (started.current !== null && started.current !== key) startOver();
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, what may change while training goes on
  useEffect(() => {
    if (started.current !== null) send({ type: 'configure', state, draw });
  }, [rate, steps, clip, temperature, prompt, draw]);

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

  function onReply(reply: Reply): void {
    if (reply.run !== run.current) return;
    if (reply.type !== 'saved') setIsWaiting(false);
    if (reply.type === 'saved') offer(reply.bytes);
    else if (reply.type === 'picture') setPicture(reply.picture);
    else {
      setIsPlaying(false);
      setFailure(reply.message);
      if (reply.isOver) started.current = null;
    }
  }

  function start(): Worker {
    const made = new Worker(new URL('./textWorker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<Reply>) => onReply(data);
    made.onerror = () => {
      const message = 'The training worker does not start here; reload the page to try again.';
      onReply({ type: 'failed', run: run.current, message, isOver: true });
    };
    return made;
  }

  return {
    isPlaying,
    isWaiting,
    picture,
    failure,
    draw,
    pause,
    startOver,
    play() {
      worker.current ??= start();
      setFailure('');
      if (started.current !== key) {
        run.current += 1;
        started.current = key;
        setIsWaiting(true);
        send({ type: 'start', run: run.current, source: sourceOf(text, own), state });
      }
      send({ type: 'play' });
      setIsPlaying(true);
    },
    drawAgain: () => setDraw(draw + 1),
    goTo(seen) {
      setIsPlaying(false);
      setFailure('');
      send({ type: 'goTo', seen });
    },
    save: () => send({ type: 'save' }),
  };
}

function sourceOf(text: CharState['text'], own: Own): Source {
  if (text === 'chinese') return { from: 'grammar' };
  if (text === 'own') return { from: 'reader', text: own.text ?? '' };
  const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}prose.txt`;
  return { from: 'address', address: new URL(address, location.href).href };
}

function offer(bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'characters.safetensors';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
