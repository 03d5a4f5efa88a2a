import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { translate } from '../../language/words.ts';
import { referenceHtml } from '../citations.ts';
import { bibliographyId } from '../outline.ts';
import { loadReferences } from '../references.ts';
import { bookFile, report } from './file.ts';
import { blockHtml } from './html.ts';

/** Lists the works that a chapter cites at `<Bibliography />`, or at its end. */
export function remarkBibliography() {
  return (tree: Root, file: VFile) => {
    const { root, exercise, outline, words } = bookFile(file);
    const place = tree.children.findIndex((node) => node.type === 'mdxJsxFlowElement' && node.name === 'Bibliography');
    const cited = exercise ? [] : outline.citations;
    const works = loadReferences(root).entries.filter(({ key }) => cited.includes(key));
    if (place >= 0 && works.length === 0)
      report(file, tree.children[place], 'bibliography of nothing: this text cites no work; remove <Bibliography />');
    if (works.length === 0) return;
    const items = works.map((work) => `<li id="${work.key}">${referenceHtml(work)}</li>`).join('');
    const heading: RootContent = {
      type: 'heading',
      depth: 2,
      data: { hProperties: { id: bibliographyId } },
      children: [{ type: 'text', value: translate(words, 'References') }],
    };
    const list = blockHtml('ul', { class: 'bibliography' }, items);
    tree.children.splice(place < 0 ? tree.children.length : place, place < 0 ? 0 : 1, heading, list);
  };
}
