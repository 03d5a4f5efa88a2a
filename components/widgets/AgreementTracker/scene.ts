import { choice, type Field, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { mostWords, wordsIn } from './sentence.ts';

/** The words before the verb; in a link `the.keys.to`, with other letters than English ones percent-encoded. */
const words: Field<readonly string[]> = {
  initial: 'the keys to the cabinet that the child near the door likes'.split(' '),
  write: (value) => value.map(encodeURIComponent).join('.'),
  read(text) {
    const parts = text.split('.');
    const found = wordsIn(parts.map(decoded).join(' ')).words;
    return found.length === parts.length ? found : undefined;
  },
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** What of the networks the grid shows. */
export const views = ['cell', 'hidden', 'forget', 'update', 'output', 'rnn'] as const;

export const agreementTracker = defineScene('AgreementTracker', {
  words,
  /** How many words have been read; of shorter sentences, all. */
  read: number(2, { min: 1, max: mostWords, step: 1 }),
  show: choice('cell', views),
  unit: number(5, { min: 1, max: 12, step: 1 }),
  /** Nouns between subject and verb in generated sentences, and how many of them were drawn before. */
  nouns: choice('2', ['0', '1', '2', '3']),
  draw: number(0, { min: 0, max: 999, step: 1 }),
  silenced: choice('no', ['no', 'yes']),
  /** Whether the units have been tried on many sentences. */
  study: choice('no', ['no', 'yes']),
});

export type AgreementState = SceneState<typeof agreementTracker>;
