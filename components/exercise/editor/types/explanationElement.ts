import { highlight } from '../../code/highlight.ts';
import type { Explanation } from './protocol.ts';

/** A type as code, and below it what the docstring says. */
export function explanationElement({ code, text }: Explanation): HTMLElement {
  const box = document.createElement('div');
  box.className = 'explanation';
  const head = document.createElement('code');
  const lines = highlight(code).map((line) =>
    line.map(({ text, kind }) => {
      const piece = document.createElement('span');
      piece.className = kind;
      piece.textContent = text;
      return piece;
    }),
  );
  head.append(...lines.flatMap((line, i) => (i === 0 ? line : ['\n', ...line])));
  box.append(head);
  for (const paragraph of text.split('\n').filter((line) => line.trim())) {
    const words = document.createElement('p');
    words.textContent = paragraph;
    box.append(words);
  }
  return box;
}
