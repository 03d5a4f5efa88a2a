import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/javascript';

/** A piece of a line and what kind it is of; empty for plain text. */
export interface Token {
  text: string;
  kind: string;
}

/** Words of the language, values, comments, punctuation: as many kinds as the book's code has colors. */
export const codeKinds = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: 'code-word' },
  { tag: [tags.literal, tags.string, tags.number, tags.bool, tags.null, tags.typeName], class: 'code-value' },
  { tag: tags.comment, class: 'code-comment' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], class: 'code-punctuation' },
]);

const typescript = parser.configure({ dialect: 'ts' });

/** The lines of a TypeScript program in tokens: the same kinds that the editor paints. */
export function highlight(code: string): Token[][] {
  const lines: Token[][] = [[]];
  highlightCode(
    code,
    typescript.parse(code),
    codeKinds,
    (text, kind) => lines.at(-1)!.push({ text, kind }),
    () => lines.push([]),
  );
  return lines;
}
