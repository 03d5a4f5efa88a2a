import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { cardsHtml } from '../cards.ts';
import { bookFile } from './file.ts';
import { block, blockHtml } from './html.ts';
import { importDeclaration } from './imports.ts';

/** Puts the cards that a text opens beside it, so that they are there without a network. */
export function remarkCards() {
  return (tree: Root, file: VFile) => {
    const { root, cards, exercise, language } = bookFile(file);
    const html = cardsHtml(cards, root, language);
    if (exercise) {
      // The chapter around a prompt has script and styles; the cards come first, because hints are taken off the end.
      if (html) tree.children.unshift(blockHtml('div', { class: 'cards', 'data-pagefind-ignore': true }, html));
      return;
    }
    // A chapter always carries the script: a formula wider than a phone needs it to be scrolled by keyboard.
    tree.children.unshift(importDeclaration('Cards', { from: '/components/prose/Cards.astro' }));
    tree.children.push(block('Cards', {}, html ? [blockHtml('div', {}, html)] : []));
  };
}
