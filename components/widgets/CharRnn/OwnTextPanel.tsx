import { useState } from 'preact/hooks';
import type { Own } from './useOwnText.ts';

interface Props {
  own: Own;
  isChosen: boolean;
  onTaken: () => void;
}

/** A text of the reader's own: pasted, typed, or from a file. */
export function OwnTextPanel({ own, isChosen, onTaken }: Props) {
  const [draft, setDraft] = useState('');
  return (
    <details open={isChosen}>
      <summary>Your own text: paste it, or bring a file</summary>
      <label>
        <span class="chars-caption">English, Chinese, or anything else; it stays on this machine, for this visit</span>
        <textarea
          rows={5}
          value={draft}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <p>
        <button type="button" class="widget-choice" onClick={() => own.takeText(draft) && onTaken()}>
          Use this text
        </button>
        <label class="widget-choice chars-file">
          Choose a file
          <input
            type="file"
            accept=".txt,.md,.csv,.json,.html,.py,.js,.ts,text/*"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file && (await own.takeFile(file))) onTaken();
              currentTarget.value = '';
            }}
          />
        </label>
        <span>or drop one here or on the figure.</span>
      </p>
    </details>
  );
}
