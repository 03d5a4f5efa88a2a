import { highlight, type Token } from '../exercise/code/highlight.ts';

/** Code that is a piece of a statement, in tokens: what stands around it makes it TypeScript, and is left out again. */
export function pieceInTokens({ before, code, after }: { before: string; code: string; after: string }): Token[] {
  const all = highlight(before + code + after).flatMap((line, i) =>
    i === 0 ? line : [{ text: '\n', kind: '' }, ...line],
  );
  const kept: Token[] = [];
  let at = 0;
  for (const { text, kind } of all) {
    const [from, to] = [Math.max(before.length - at, 0), Math.min(before.length + code.length - at, text.length)];
    if (from < to) kept.push({ text: text.slice(from, to), kind });
    at += text.length;
  }
  return joined(kept);
}

/** Fewer pieces: neighbors of one kind become one, and space belongs to what stands before it. */
export function joined(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === '')) last.text += token.text;
    else found.push({ ...token });
  }
  return found;
}
