import katex, { type KatexOptions, type TrustContext } from 'katex';
import { listOf } from './edition/folder.ts';
import { bookRoot } from './files.ts';
import { suggest, suggestOr } from './nearest.ts';
import type { BookSymbol } from './schemas.ts';
import { markSymbols } from './symbols.ts';

export interface FormulaOptions {
  /** On a line of its own. */
  display?: boolean;
  /** The book's notation: its macros can be used, and its symbols have their colors. */
  notation?: readonly BookSymbol[];
  /** Symbols are marked with `data-symbol`, by which their cards are found. Not in contents, links and cards. */
  explained?: boolean;
  /** What `\num{name}` may name. */
  numbers?: Readonly<Record<string, string>>;
}

/** A formula that can't be typeset. */
export class FormulaError extends Error {
  override name = 'FormulaError';
  /** Where in the LaTeX, when KaTeX knows. */
  offset: number | undefined;
  /** The formula's line, where it is part of a longer text. */
  line: number | undefined;

  constructor(message: string, offset: number | undefined) {
    super(message);
    this.offset = offset;
  }
}

/** One that asks for a number which `numbers.ts` doesn't export. */
export class UnknownNumber extends FormulaError {}

const noNotation: readonly BookSymbol[] = [];

/** KaTeX's HTML with MathML for screen readers. Throws a FormulaError with the place and what to do. */
export function renderFormula(latex: string, options: FormulaOptions = {}): string {
  const { display = false, notation = noNotation, explained = true, numbers = {} } = options;
  rejectUnknownNumbers(latex, numbers);
  rejectColors(latex);
  const values = [...latex.matchAll(numberUse)].map(([, name]) => numbers[name!]);
  const formulas = typeset.get(notation) ?? new Map<string, string>();
  typeset.set(notation, formulas);
  const key = JSON.stringify([latex, display, explained, values]);
  const html = formulas.get(key) ?? render(latex, { display, notation, explained, numbers });
  formulas.set(key, html);
  return html;
}

/**
 * What has been typeset, with which notation. An edit of a chapter leaves nearly all of its formulas as they were, and
 * contents, links and cards show them again.
 */
const typeset = new WeakMap<readonly BookSymbol[], Map<string, string>>();

function render(latex: string, { display, notation, explained, numbers }: Required<FormulaOptions>): string {
  const settings: KatexOptions = {
    displayMode: display,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: isOwnMark,
    macros: {
      ...Object.fromEntries(notation.map((symbol) => [symbol.macro, symbol.latex])),
      '\\num': (context: ArgumentReader) => numbers[readName(context)]!,
    },
  };
  const symbols = new Map(notation.map((symbol) => [symbol.macro, symbol]));
  try {
    return tidy(katex.renderToString(markSymbols(latex, symbols, explained), settings));
  } catch (error) {
    throw explain(error, latex, settings, [...symbols.keys()]);
  }
}

interface ArgumentReader {
  consumeArgs(count: number): { text: string }[][];
}

/** KaTeX gives an argument's tokens last first. */
const readName = (context: ArgumentReader) =>
  context
    .consumeArgs(1)[0]!
    .map(({ text }) => text)
    .reverse()
    .join('');

/** Only what `markSymbols` writes; an author's own HTML in a formula is refused. */
function isOwnMark(context: TrustContext): boolean {
  if (context.command === '\\htmlClass' && context.class === 'exponent') return true;
  if (context.command === '\\htmlData' && 'data-role' in context.attributes) return true;
  throw new FormulaError(`formula: ${context.command} is not allowed; write it in Markdown instead`, undefined);
}

const numberUse = /\\num\{([^}]*)\}/g;

function rejectUnknownNumbers(latex: string, numbers: Readonly<Record<string, string>>) {
  for (const { 0: use, 1: name, index } of latex.matchAll(numberUse))
    if (!Object.hasOwn(numbers, name!))
      throw new UnknownNumber(`unknown number: ${use}; ${suggest(name!, Object.keys(numbers))}`, index);
}

function rejectColors(latex: string) {
  const color = /\\(color|textcolor|colorbox|fcolorbox)(?![A-Za-z])/.exec(latex);
  if (!color) return;
  const message = `formula: ${color[0]} is not allowed; colors come from the roles in content/notation.yml`;
  throw new FormulaError(message, color.index);
}

/** Marking moves positions: typeset the author's own LaTeX to learn where it goes wrong. */
function explain(error: unknown, latex: string, settings: KatexOptions, macros: string[]): FormulaError {
  if (error instanceof FormulaError) return error;
  let fault = error as Error & { position?: number; rawMessage?: string };
  try {
    katex.renderToString(latex, settings);
  } catch (plainError) {
    fault = plainError as typeof fault;
  }
  const reason = fault.rawMessage ?? fault.message;
  const unknown = /^Undefined control sequence: (\\.*)$/.exec(reason)?.[1];
  if (unknown)
    return new FormulaError(
      `formula: unknown command: ${unknown}; ${suggestOr(unknown, macros, `new symbols go into ${listOf(bookRoot(), 'content/notation.yml')}`)}`,
      fault.position,
    );
  return new FormulaError(`formula: ${reason}; correct the LaTeX`, fault.position);
}

/** Drops the LaTeX that KaTeX repeats in its MathML, and keeps search from indexing a formula twice. */
function tidy(html: string): string {
  return html
    .replace(/<annotation encoding="application\/x-tex">.*?<\/annotation>/s, '')
    .replace(
      '<span class="katex-html" aria-hidden="true">',
      '<span class="katex-html" aria-hidden="true" data-pagefind-ignore>',
    );
}
