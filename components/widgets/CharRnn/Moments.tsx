import { useLayoutEffect, useRef } from 'preact/hooks';
import { fixed } from '../../plot/format.ts';
import type { Picture } from './model.ts';
import { counted, lineOf } from './summary.ts';

interface Props {
  picture: Picture | null;
  language: string | undefined;
  /** Left out where there is no network to put back. */
  onChoose: ((seen: number) => void) | undefined;
}

/** What the network wrote on its way: each is a place to go back to. The newest stays in sight. */
export function Moments({ picture, language, onChoose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const moments = picture?.moments ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is added
  useLayoutEffect(() => {
    if (list.current && onChoose) list.current.scrollTop = list.current.scrollHeight;
  }, [moments.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <ol class="chars-moments" ref={list} tabIndex={0} aria-label="what it wrote on the way">
      {moments.map(({ seen, heldOut, written, temperature }) => {
        const count = counted(seen);
        const isHere = seen === picture!.seen;
        return (
          <li key={seen} class={isHere ? 'chars-moment chars-here' : 'chars-moment'}>
            {onChoose ? (
              <button
                type="button"
                aria-label={`go back to ${count} characters`}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => onChoose(seen)}
              >
                {count}
              </button>
            ) : (
              <span>{count}</span>
            )}
            <span>{Number.isFinite(heldOut) ? fixed(heldOut, 2) : '–'}</span>
            <span class="chars-line" lang={language} title={`temperature ${fixed(temperature, 1)}`}>
              {lineOf(written)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
