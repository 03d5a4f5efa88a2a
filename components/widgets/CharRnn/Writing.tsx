import { fixed } from '../../plot/format.ts';
import { candidates, type Picture, visible } from './model.ts';
import type { CharState } from './scene.ts';

interface Props {
  picture: Picture | null;
  state: CharState;
  language: string | undefined;
}

/** What the network writes as it stands, and how likely each next character is right after the prompt. */
export function Writing({ picture, state: { temperature }, language }: Props) {
  const next = picture && candidates(picture.writing, picture.facts, temperature);
  const bars = next ? [...next.likeliest, { symbol: 'others', probability: next.others }] : [];
  const percent = (probability: number) => `${fixed(100 * probability, probability < 0.0995 ? 1 : 0)}\u00a0%`;
  return (
    <div class="chars-writing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <p class="chars-text" lang={language} tabIndex={0}>
        {picture && (
          <>
            <strong>{picture.writing.prompt}</strong>
            {picture.writing.text}
          </>
        )}
      </p>
      <div class="chars-next">
        <span class="chars-caption">Next{picture?.writing.prompt ? ' after the prompt' : ', without a prompt'}</span>
        <ul>
          {bars.map(({ symbol, probability }) => (
            <li key={symbol}>
              <span lang={symbol === 'others' ? undefined : language}>{visible(symbol)}</span>
              <span class="chars-bar" aria-hidden="true">
                <span style={{ width: `${100 * probability}%` }} />
              </span>
              <span>{percent(probability)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
