import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type LiveTraining, useTrainingWorker } from '../../controls/useTrainingWorker.ts';
import type { Picture } from './model.ts';
import type { Extra, News, Source, Start } from './protocol.ts';
import type { CharState } from './scene.ts';
import type { Own } from './useOwnText.ts';

/** A network in a worker of its own, which starts at the first press. */
export interface Training
  extends Pick<LiveTraining<News, Extra>, 'isPlaying' | 'isWaiting' | 'failure' | 'play' | 'pause' | 'startOver'> {
  /** Null before anything has been trained here. */
  picture: Picture | null;
  /** Another sample from the same network. */
  drawAgain(): void;
  /** Back to a moment of the picture. */
  goTo(seen: number): void;
  save(): void;
}

const open = () => new Worker(new URL('./textWorker.ts', import.meta.url), { type: 'module' });

/** Another text or network begins anew; everything else may change on the way. */
export function useTraining(state: CharState, own: Own, element: RefObject<Element>): Training {
  const { text, cell, hidden, rate, steps, clip, temperature, prompt } = state;
  const key = [text, cell, hidden, text === 'own' && own.version].join('/');
  const begin = () => ({ source: sourceOf(text, own), state });
  const training = useTrainingWorker<Start, News, Extra>({ open, key, begin, element });
  const { isPlaying, isWaiting, failure, news, play, pause, startOver, send, pauseWith } = training;
  const picture = news?.picture ?? null;
  const saved = news?.saved;
  /** Counts the samples drawn from one network: another number, another sample. */
  const [draw, setDraw] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, what may change while training goes on
  useEffect(() => {
    send({ type: 'configure', state, draw });
  }, [rate, steps, clip, temperature, prompt, draw]);

  const hasPicture = picture !== null;
  useEffect(() => {
    if (!hasPicture) setDraw(0);
  }, [hasPicture]);

  useEffect(() => {
    if (saved) offer(saved);
  }, [saved]);

  return {
    isPlaying,
    isWaiting,
    failure,
    picture,
    play,
    pause,
    startOver,
    drawAgain: () => setDraw(draw + 1),
    goTo: (seen) => pauseWith({ type: 'goTo', seen }),
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
