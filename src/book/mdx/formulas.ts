import type { Root } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { FormulaError, renderFormula, UnknownNumber } from '../formula.ts';
import { loadNotation } from '../notation.ts';
import { withoutLabels } from '../outline.ts';
import { visit } from '../visit.ts';
import { bookFile, report } from './file.ts';
import { blockHtml, inlineHtml } from './html.ts';

/** Typesets every formula; one with `\label{eq:name}` gets the number that the outline gave it. */
export function remarkFormulas() {
  return (tree: Root, file: VFile) => {
    const { root, outline, exercise, cards, numbers, lacksNumbers } = bookFile(file);
    const notation = loadNotation(root).entries;
    visit(tree, ['math', 'inlineMath'], (node, index, parent) => {
      if ((node.type !== 'math' && node.type !== 'inlineMath') || !parent || index === undefined) return;
      const labels = [...node.value.matchAll(/\\label\{([^}]*)\}/g)].map((match) => match[1]!);
      const display = node.type === 'math';
      if (labels.length > 1) report(file, node, `two labels on one formula: ${labels.join(', ')}; keep one`);
      if (labels.length > 0 && !display)
        report(file, node, `label within a line: ${labels[0]}; set the formula off with $$`);
      if (labels.length > 0 && exercise)
        report(file, node, `label in a prompt: ${labels[0]}; equations are numbered in chapters`);
      try {
        const html = renderFormula(withoutLabels(node.value), { display, notation, numbers });
        for (const [, id] of html.matchAll(/data-symbol="([^"]*)"/g)) cards.add(`symbol-${id}`);
        const equation = outline.equations.find(({ id }) => id === labels[0]);
        parent.children[index] = display
          ? blockHtml('div', { class: 'formula display', id: equation?.id }, displayHtml(html, equation?.number))
          : inlineHtml('span', { class: 'formula' }, html);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        if (lacksNumbers && error instanceof UnknownNumber) return;
        report(file, placeOf(node, error.offset, file), error.message);
      }
    });
  };
}

const displayHtml = (html: string, number: string | undefined) =>
  `<div class="scroller">${html}</div>${number ? `<span class="number">(${number})</span>` : ''}`;

/** The place in the file of a character of a formula; the formula's own where its lines are indented or quoted. */
function placeOf(
  node: MathBlock | InlineMath,
  offset: number | undefined,
  file: VFile,
): Node | { line: number; column: number } {
  const [start, end] = [node.position?.start, node.position?.end];
  if (offset === undefined || start?.offset === undefined) return node;
  const source = String(file.value).slice(start.offset, end?.offset);
  const inner = source.indexOf(node.value);
  if (inner < 0) return node;
  const before = source.slice(0, inner + offset).split('\n');
  const column = before.length > 1 ? before.at(-1)!.length + 1 : start.column + inner + offset;
  return { line: start.line + before.length - 1, column };
}
