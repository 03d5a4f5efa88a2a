import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from './languages.ts';
import { type Dictionary, useDictionary } from './words.ts';

/** What a page is written in while the server draws it. */
interface Speech {
  language: Language;
  dictionary: Dictionary;
}

const english: Speech = { language: 'en', dictionary: {} };
const speech = new AsyncLocalStorage<Speech>();

/** Draws in a language: whatever `draw` calls, and awaits, gets its sentences from the dictionary. */
export function speaking<T>(language: Language, dictionary: Dictionary, draw: () => T): T {
  useDictionary(() => (speech.getStore() ?? english).dictionary);
  return speech.run({ language, dictionary }, draw);
}

/** The language that is being drawn in. */
export const currentLanguage = (): Language => (speech.getStore() ?? english).language;
