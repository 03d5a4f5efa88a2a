import type { Nodes } from 'mdast';
import 'mdast-util-math';
import 'mdast-util-mdx-jsx';
import { escapeHtml } from './escapeHtml.ts';
import { renderFormula } from './formula.ts';
import type { BookSymbol } from './schemas.ts';

/** The HTML of a heading's contents for places that lead to it: formulas and emphasis stay, links don't. */
export function phrasingHtml(nodes: readonly Nodes[], notation: readonly BookSymbol[]): string {
  const html = (node: Nodes): string => {
    if (node.type === 'text') return escapeHtml(node.value);
    if (node.type === 'inlineCode') return `<code>${escapeHtml(node.value)}</code>`;
    if (node.type === 'inlineMath') return formulaHtml(node.value, notation);
    const inner = 'children' in node ? node.children.map(html).join('') : '';
    if (node.type === 'emphasis') return `<em>${inner}</em>`;
    return node.type === 'strong' ? `<strong>${inner}</strong>` : inner;
  };
  return nodes.map(html).join('');
}

/** The words alone: what ids are made of. Formulas have none. */
export function phrasingText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(phrasingText).join('') : '';
}

/** A faulty formula is reported where it stands; what leads there shows its LaTeX. */
function formulaHtml(latex: string, notation: readonly BookSymbol[]): string {
  try {
    return renderFormula(latex, { notation, explained: false });
  } catch {
    return `<code>${escapeHtml(latex)}</code>`;
  }
}
