import type { Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { parseMarkdown } from '../syntax.ts';
import { visit } from '../visit.ts';
import { type Element, type Registry, visitComponents } from './components.ts';
import { report } from './file.ts';
import { block } from './html.ts';

/** `caption="The *guard line*, $\margin$ below"` becomes a slot of that name, in which every other plugin works. */
export function remarkMarkdownAttributes({ registry }: { registry: Registry }) {
  return (tree: Root, file: VFile) => {
    visitComponents(tree, (element, name) => {
      for (const slot of registry[name]?.markdown ?? []) {
        const attribute = element.attributes.find((other) => 'name' in other && other.name === slot);
        if (!attribute) continue;
        if (typeof attribute.value !== 'string') {
          report(file, element, `computed attribute: ${slot} of <${name}>; write text in quotes, ${slot}="…"`);
          continue;
        }
        element.attributes.splice(element.attributes.indexOf(attribute), 1);
        const children = lineOf(attribute.value, element);
        if (children) element.children.unshift(block('span', { slot }, children) as never);
        else report(file, element, `more than a line: ${slot} of <${name}>; write one paragraph`);
      }
    });
  };
}

/** The contents of the one paragraph that the Markdown is, at the element's place in the file. */
function lineOf(markdown: string, { position }: Element): Paragraph['children'] | undefined {
  const { children } = parseMarkdown(markdown);
  const [paragraph] = children;
  if (children.length !== 1 || paragraph?.type !== 'paragraph') return undefined;
  visit(paragraph, (node: Nodes) => {
    if (position) node.position = position;
  });
  return paragraph.children;
}
