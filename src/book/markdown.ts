import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { bookRoot } from './files.ts';
import { renderFormula } from './formula.ts';
import { loadNotation } from './notation.ts';
import { parseMarkdown } from './syntax.ts';
import { visit } from './visit.ts';

/** Options of `markdownHtml`. */
interface MarkdownOptions {
  root?: string;
  /** Without the paragraph around it, for text that stands within a line. */
  inline?: boolean;
  /** Symbols are marked for their cards; only within pages that hold these. */
  explained?: boolean;
}

/** What chapters know and other texts do not. */
export class NotInThisText extends Error {
  override name = 'NotInThisText';
  line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

/**
 * The HTML of Markdown outside of chapters: glossary, notation, quiz, a mistake's text. Formulas know the notation;
 * there are no components and no cross-references. Throws a FormulaError where a formula is faulty,
 * and NotInThisText.
 */
export function markdownHtml(text: string, options: MarkdownOptions = {}): string {
  const { root = bookRoot(), inline = false, explained = false } = options;
  const notation = loadNotation(root).entries;
  const tree = parseMarkdown(text);
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'link' && node.children.length === 0)
      throw new NotInThisText(`link without words: ${node.url}; write some between the brackets`, line);
    if (node.type === 'link' && node.url.startsWith('term:'))
      throw new NotInThisText(`link that only a lesson's text can have: ${node.url}; say it in words`, line);
    if (node.type === 'html' && /^<\/?[A-Z]/.test(node.value))
      throw new NotInThisText(`component that only a lesson's text can have: ${node.value}; take it out`, line);
  });
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const display = node.type === 'math';
    try {
      const formula = renderFormula(node.value, { display, notation, explained });
      const value = display ? displayHtml(formula) : inlineHtml(formula);
      // Without the parser's wish to be a <code> element.
      Object.assign(node, { type: 'html', value, data: undefined });
    } catch (error) {
      throw Object.assign(error as Error, { line: node.position?.start.line });
    }
  });
  const html = String(toHtml.stringify(toHtml.runSync(tree))).trim();
  return inline ? html.replace(/^<p>([\s\S]*)<\/p>$/, '$1') : html;
}

const inlineHtml = (formula: string) => `<span class="formula">${formula}</span>`;
const displayHtml = (formula: string) => `<div class="formula display"><div class="scroller">${formula}</div></div>`;

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });
