import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from './visit.ts';

const smartypants = unified().use(remarkSmartypants).freeze();

/** What it may change: a quote, an apostrophe, two hyphens, dots. */
const mayChange = /["'`]|--|\.\s?\.\s?\./;

/**
 * Quotes, dashes and ellipses as they are printed. Smartypants reads word by word, which
 * takes long: a block that has none of them is left out.
 */
export function remarkTypography() {
  return (tree: Root) => {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      let text = '';
      visit(block, 'text', ({ value }) => {
        text += value;
      });
      if (mayChange.test(text)) smartypants.runSync({ type: 'root', children: [block] } as Root);
    });
  };
}
