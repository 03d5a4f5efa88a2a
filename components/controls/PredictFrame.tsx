import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '#language/words.ts';
import './predict.css';

export interface Question {
  /** Names this question among all of the book's, for the visit's memory: `HingeBars.raise`. */
  id: string;
  question: ComponentChildren;
  /** Runs when the reader answers or skips, not when a remembered answer comes back: move the picture here. */
  onReveal?: () => void;
  /** What happens and why: one paragraph, shown after the guess. */
  children: ComponentChildren;
  /** What the reader can do from then on. */
  further?: ComponentChildren;
}

interface Props extends Question {
  /** The buttons or sliders that take the guess. */
  ask: (commit: (guess: string) => void) => ComponentChildren;
  /** The guess beside the truth. */
  compare: (guess: string) => { isRight: boolean; text: string };
  /** The guess that takes most words to compare: room is kept for it. */
  longest: string;
}

const skipped = 'skipped';

/**
 * Question and answer in one box that is as large as the larger of them, so that answering moves nothing else on the
 * page. The guess is kept for the visit; it belongs to the reader, so a copied link leaves it out.
 */
export function PredictFrame({ id, question, onReveal, children, further, ask, compare, longest }: Props) {
  const [guess, setGuess] = useVisitMemory(`predict:${id}`);
  const [hasJustAnswered, setHasJustAnswered] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  const isOpen = guess === undefined;

  const commit = (value: string) => {
    setGuess(value);
    setHasJustAnswered(true);
    onReveal?.();
  };
  useEffect(() => {
    // The button that had the focus is gone; its answer takes it, and is read out.
    if (hasJustAnswered) answer.current?.focus({ preventScroll: true });
  }, [hasJustAnswered]);

  return (
    <div class="predict">
      <div class={isOpen ? 'predict-side' : 'predict-side predict-away'}>
        <p>{question}</p>
        <div class="predict-choices">
          {ask(commit)}
          <button type="button" class="widget-button" onClick={() => commit(skipped)}>
            {t('Show me')}
          </button>
        </div>
      </div>
      <div class={isOpen ? 'predict-side predict-away' : 'predict-side'} tabIndex={-1} ref={answer}>
        <p data-room={isOpen ? verdictOn(compare(longest)) : undefined}>
          {guess !== undefined && guess !== skipped && <Verdict {...compare(guess)} />}
          {children}
        </p>
        {further && <div class="predict-further">{further}</div>}
      </div>
    </div>
  );
}

function Verdict(compared: { isRight: boolean; text: string }) {
  return <strong class={compared.isRight ? 'predict-right' : 'predict-wrong'}>{verdictOn(compared)}</strong>;
}

function verdictOn({ isRight, text }: { isRight: boolean; text: string }): string {
  return isRight ? t('✓ {compared} Right. ', { compared: text }) : t('✗ {compared} Not so. ', { compared: text });
}

/** A text kept in this tab until it is closed; undefined on the server and in the first render. */
function useVisitMemory(key: string): [string | undefined, (text: string) => void] {
  const [text, setText] = useState<string>();
  useLayoutEffect(() => {
    setText(read(key));
  }, [key]);
  const remember = (next: string) => {
    setText(next);
    try {
      sessionStorage.setItem(key, next);
    } catch {
      // Storage is switched off: the answer still shows, and the question is asked again on the next page.
    }
  };
  return [text, remember];
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
