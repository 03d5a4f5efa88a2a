/**
 * Characters that do something where they are printed: move a terminal's cursor, color it, or turn the direction of
 * what follows. Tab and line feed are kept where a text has lines.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const active = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A learner's text as one line that does nothing but be read: `\x1b[31m` instead of red. */
export function visibleLine(text: string): string {
  return text.toWellFormed().replace(active, nameOf);
}

/** The same for a text of several lines. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replace(active, (character) => (character === '\n' || character === '\t' ? character : nameOf(character)));
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
