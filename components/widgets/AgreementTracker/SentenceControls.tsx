import { useState } from 'preact/hooks';
import { Segmented } from '../../controls/Segmented.tsx';
import { drawWords } from './model.ts';
import { type AgreementState, agreementTracker } from './scene.ts';
import { wordsIn } from './sentence.ts';

interface Props {
  state: AgreementState;
  set: (change: Partial<AgreementState>) => void;
}

const counts = agreementTracker.fields.nouns.options.map((value) => ({ value, label: value }));

/** Sentences of the grammar, or one of the reader's own. */
export function SentenceControls({ state: { words, nouns, draw }, set }: Props) {
  const [draft, setDraft] = useState('');
  const [verb, setVerb] = useState<string>();
  const written = wordsIn(draft).words.join(' ') === words.join(' ') ? draft : words.join(' ');
  const drawNew = (count: AgreementState['nouns']) => {
    const next = (draw + 1) % 1000;
    const drawn = drawWords(Number(count), next);
    set({ nouns: count, draw: next, words: drawn, read: drawn.length });
  };
  return (
    <>
      <label class="tracker-own">
        <span>Your own sentence, up to its verb</span>
        <input
          type="text"
          value={written}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => {
            const found = wordsIn(event.currentTarget.value);
            setDraft(event.currentTarget.value);
            setVerb(found.verb);
            if (found.words.length > 0) set({ words: found.words, read: found.words.length });
          }}
        />
        <small role="status">{verb && written === draft && `The networks read up to “${verb}”.`}</small>
      </label>
      <Segmented label="Nouns between subject and verb" options={counts} value={nouns} onChange={drawNew} />
      <button type="button" class="widget-choice" onClick={() => drawNew(nouns)}>
        Draw another sentence
      </button>
    </>
  );
}
