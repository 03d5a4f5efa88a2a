import { choice, type Field, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

export const mostPrompt = 60;

/** Any characters in a link: percent-encoded, with a tilde for the percent sign, which the address would resolve. */
const words = (initial: string): Field<string> => ({
  initial,
  write: (value) => encodeURIComponent(value.toWellFormed()).replaceAll('~', '%7E').replaceAll('%', '~'),
  read(text) {
    try {
      const value = decodeURIComponent(text.replaceAll('~', '%'));
      return [...value].length <= mostPrompt ? value : undefined;
    } catch {
      return undefined;
    }
  },
});

/**
 * Which text is learned, by which network, and how it writes. A text of the reader's own is no part of it, and neither
 * is what has been learned: who opens a link trains anew.
 */
export const charRnn = defineScene('CharRnn', {
  text: choice('book', ['book', 'chinese', 'own']),
  cell: choice('rnn', ['rnn', 'gru', 'lstm']),
  /** Units of the hidden state. */
  hidden: number(128, { min: 16, max: 256, step: 16 }),
  rate: number(0.003, { min: 0.0005, max: 0.02, step: 0.0005 }),
  /** Steps back in time that a gradient goes. */
  steps: number(32, { min: 4, max: 96, step: 4 }),
  /** The longest gradient that is taken as it is. */
  clip: number(5, { min: 0.5, max: 20, step: 0.5 }),
  temperature: number(0.7, { min: 0, max: 2, step: 0.1 }),
  prompt: words('The '),
});

export type CharState = SceneState<typeof charRnn>;
export type TextName = CharState['text'];

/** What each text is asked to go on from, as long as the reader asks for nothing else. */
export const firstPrompts: Record<TextName, string> = { book: charRnn.initial.prompt, chinese: '今天', own: '' };
