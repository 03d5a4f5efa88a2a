import katex from 'katex';
import type { BookSymbol } from './schemas.ts';

type Symbols = ReadonlyMap<string, BookSymbol>;

/**
 * Wraps every symbol of the notation so that KaTeX marks what it stands for: `\logit_j` becomes
 * `{\htmlData{symbol=logit, role=prediction}{f_{j}}}`. Scripts go inside, because KaTeX sets `{f}_j` looser than `f_j`.
 * Symbols that aren't `explained` have their color only.
 */
export function markSymbols(latex: string, symbols: Symbols, explained: boolean): string {
  const tokens = latex.replace(/(?<!\\)%.*/g, '').match(/\\[A-Za-z]+|\\[^A-Za-z]|[^\\]/gsu) ?? [];
  return mark(tokens, { symbols, explained });
}

interface Marking {
  symbols: Symbols;
  explained: boolean;
}

function mark(tokens: readonly string[], marking: Marking): string {
  let marked = '';
  let previous = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const symbol = marking.symbols.get(token);
    if (symbol) {
      const scripts = takesArgument(previous) ? { latex: '', end: at + 1 } : readScripts(tokens, at + 1, marking);
      const data = marking.explained ? `symbol=${symbol.id}, role=${symbol.role}` : `role=${symbol.role}`;
      marked += `{\\htmlData{${data}}{${symbol.latex}${scripts.latex}}}`;
      at = scripts.end - 1;
    } else marked += token;
    if (token.trim()) previous = token;
  }
  return marked;
}

/**
 * One subscript, one superscript, or one of each; none where KaTeX must complain of a third or of an open group.
 * A superscript is no part of the symbol: it keeps the ink's color.
 */
function readScripts(tokens: readonly string[], from: number, marking: Marking) {
  const none = { latex: '', end: from };
  const scripts = new Map<string, string>();
  let end = from;
  for (;;) {
    const at = skipSpace(tokens, end);
    const script = tokens[at];
    if (script !== '_' && script !== '^') break;
    if (scripts.has(script)) return none;
    const start = skipSpace(tokens, at + 1);
    end = argumentEnd(tokens, start);
    if (end > tokens.length) return none;
    const argument = tokens[start] === '{' ? tokens.slice(start + 1, end - 1) : tokens.slice(start, end);
    scripts.set(script, mark(argument, marking));
  }
  const [subscript, superscript] = [scripts.get('_'), scripts.get('^')];
  const lower = subscript === undefined ? '' : `_{${subscript}}`;
  const upper = superscript === undefined ? '' : `^{\\htmlClass{exponent}{${superscript}}}`;
  return { latex: lower + upper, end };
}

/** Where the argument that begins at `start` ends: a group, a token, or a command with the groups it takes. */
function argumentEnd(tokens: readonly string[], start: number): number {
  if (tokens[start] === '{') return groupEnd(tokens, start);
  let end = start + 1;
  if (takesArgument(tokens[start] ?? '')) while (tokens[end] === '{') end = groupEnd(tokens, end);
  return end;
}

/** After the brace that closes the group; beyond the tokens where none does. */
function groupEnd(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at] === '{') depth++;
    if (tokens[at] === '}' && --depth === 0) return at + 1;
  }
  return tokens.length + 1;
}

function skipSpace(tokens: readonly string[], at: number): number {
  while (tokens[at]?.trim() === '') at++;
  return at;
}

/** Whether what follows is this token's argument, as with `\hat`, `_` and unlike `\log`: KaTeX can't set it alone. */
function takesArgument(token: string): boolean {
  if (token === '_' || token === '^') return true;
  if (!/^\\[A-Za-z]/.test(token)) return false;
  let takes = known.get(token);
  if (takes === undefined) {
    takes = katex.renderToString(token, { throwOnError: false, output: 'mathml' }).includes('katex-error');
    known.set(token, takes);
  }
  return takes;
}

const known = new Map<string, boolean>();
