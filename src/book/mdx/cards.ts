import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { cardsHtml } from '../cards.ts';
import { bookFile } from './file.ts';
import { block, blockHtml } from './html.ts';
import { importDeclaration } from './imports.ts';

/** Puts the cards that the text opens behind it, so that they are there without a network. */
export function remarkCards() {
  return (tree: Root, file: VFile) => {
    const { root, cards } = bookFile(file);
    // A chapter always carries the script: a formula wider than a phone needs it to be scrolled by keyboard.
    const children = cards.size > 0 ? [blockHtml('div', {}, cardsHtml(cards, root))] : [];
    tree.children.unshift(importDeclaration('Cards', { from: '/components/prose/Cards.astro' }));
    tree.children.push(block('Cards', {}, children));
  };
}
