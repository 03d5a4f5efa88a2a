import type { ComponentChildren } from 'preact';
import { t } from '#language/words.ts';

/**
 * A sentence in the page's language with elements in its gaps, for what `t` fills with text.
 *
 * @example filled(word('{formula} for one example'), { formula: <b>…</b> })
 */
export function filled(sentence: string, elements: Readonly<Record<string, ComponentChildren>>): ComponentChildren[] {
  return t(sentence)
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : elements[part]));
}
