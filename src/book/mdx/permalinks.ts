import type { Heading, Nodes, Root } from 'mdast';
import { visit } from '../visit.ts';

/** Makes a heading a link to itself, for its address; not one that holds a link already. Runs when all links are made. */
export function remarkPermalinks() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading: Heading) => {
      const id = heading.data?.hProperties?.['id'];
      let hasLink = false;
      visit(heading, (node) => {
        hasLink ||= isLink(node);
      });
      if (id && !hasLink) heading.children = [{ type: 'link', url: `#${id}`, children: heading.children }];
    });
  };
}

/** A link of Markdown, or one within ready HTML, as a citation is. */
function isLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  if (node.type !== 'mdxJsxTextElement') return false;
  return node.attributes.some(({ value }) => typeof value === 'string' && value.includes('<a '));
}
