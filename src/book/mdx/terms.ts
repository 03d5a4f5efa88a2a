import type { Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { listOf } from '../edition/folder.ts';
import { isInFaultyList } from '../faultyList.ts';
import { glossaryFile, loadGlossary } from '../glossary.ts';
import { suggestOr } from '../nearest.ts';
import { pathOf } from '../site.ts';
import { visit } from '../visit.ts';
import { bookFile, report } from './file.ts';

/** `[hinge loss](term:hinge-loss)` leads to the glossary and shows the definition; `[](term:…)` writes the term. */
export function remarkTerms() {
  return (tree: Root, file: VFile) => {
    const { root, base, cards, language } = bookFile(file);
    const terms = new Map(loadGlossary(root).entries.map((term) => [term.id, term]));
    visit(tree, 'link', (link: Link) => {
      if (!link.url.startsWith('term:')) return;
      const id = link.url.slice('term:'.length);
      const term = terms.get(id);
      // Not missing words as well.
      if (!term && link.children.length === 0) link.children = [{ type: 'text', value: id }];
      // Told there.
      if (!term && isInFaultyList(root, glossaryFile, loadGlossary(root).problems, id)) return;
      if (!term)
        return report(
          file,
          link,
          `unknown term: "${id}"; ${suggestOr(id, terms.keys(), `or add it to ${listOf(root, glossaryFile)}`)}`,
        );
      link.url = `${pathOf('glossary', base, language)}#${id}`;
      link.data = { hProperties: { className: ['term'], dataCard: `term-${id}` } };
      if (link.children.length === 0)
        link.children = [{ type: 'text', value: language === 'en' ? term.term : term.zh }];
      cards.add(`term-${id}`);
    });
  };
}
