import type { PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { visit } from '../visit.ts';
import { report } from './file.ts';
import { inline } from './html.ts';

/**
 * A `<Note>` on lines of its own belongs to the paragraph above it, and moves to that paragraph's end: in the margin it
 * then stands beside it, and on a phone below.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'mdxJsxFlowElement', (note: MdxJsxFlowElement, index, parent) => {
      if (note.name !== 'Note' || !parent || index === undefined) return;
      const before = parent.children[index - 1];
      const [content, ...rest] = note.children;
      if (content?.type !== 'paragraph' || rest.length > 0)
        return report(file, note, 'a note of more than a paragraph; shorten it, or put it into the text');
      if (before?.type !== 'paragraph')
        return report(file, note, 'a note without a paragraph above it; put it below the one that it comments');
      before.children.push(inline('Note', {}, content.children as PhrasingContent[]));
      parent.children.splice(index, 1);
      return index;
    });
  };
}
