import type { PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type Citation, findCitations, shortCitation } from '../citations.ts';
import { listOf } from '../edition/folder.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { isInFaultyList } from '../faultyList.ts';
import { suggestOr } from '../nearest.ts';
import { loadReferences, type Reference, referencesFile } from '../references.ts';
import { SKIP, visit } from '../visit.ts';
import { bookFile, report } from './file.ts';
import { inlineHtml } from './html.ts';

/** `[@crammer2001]` → (Crammer & Singer, 2001), a link into the bibliography that shows the work. */
export function remarkCitations() {
  return (tree: Root, file: VFile) => {
    const { root, base, exercise, cards } = bookFile(file);
    const works = new Map(loadReferences(root).entries.map((work) => [work.key, work]));
    const bibliography = exercise ? `${base}references/` : '';

    const html = (citation: Citation, place: { line: number; column: number } | undefined): string => {
      const work = works.get(citation.key);
      // Told there.
      if (!work && isInFaultyList(root, referencesFile, loadReferences(root).problems, citation.key)) return '';
      if (!work) {
        report(
          file,
          place,
          `unknown reference: "@${citation.key}"; ${suggestOr(citation.key, works.keys(), `or add it to ${listOf(root, referencesFile)}`)}`,
        );
        return '';
      }
      cards.add(`reference-${work.key}`);
      const address = `${bibliography}#${work.key}`;
      const locator = citation.locator ? `, ${escapeHtml(citation.locator)}` : '';
      return `<a href="${address}" data-card="reference-${work.key}">${escapeHtml(words(work, citation))}</a>${locator}`;
    };

    visit(tree, 'text', (node, index, parent) => {
      const groups = findCitations(node.value);
      if (groups.length === 0 || !parent || index === undefined) return;
      const pieces: PhrasingContent[] = [];
      let after = 0;
      for (const { start, end, citations } of groups) {
        pieces.push({ type: 'text', value: node.value.slice(after, start) });
        const links = citations.map((citation) => html(citation, placeIn(node, start))).join('; ');
        pieces.push(inlineHtml('span', { class: 'citation' }, `(${links})`));
        after = end;
      }
      pieces.push({ type: 'text', value: node.value.slice(after) });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

const words = (work: Reference, { yearOnly }: Citation) =>
  yearOnly ? `${work.year}${work.letter}` : shortCitation(work);

/** The place in the file of a character of a text; exact unless the text's lines are indented. */
function placeIn({ value, position }: Text, offset: number) {
  if (!position) return undefined;
  const lines = value.slice(0, offset).split('\n');
  const column = lines.length > 1 ? lines.at(-1)!.length + 1 : position.start.column + offset;
  return { line: position.start.line + lines.length - 1, column };
}
