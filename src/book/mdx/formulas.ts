import katex from 'katex';
import type { Root } from 'mdast';
import 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Renders every formula while building. A wrong formula stops the build and names its place. */
export function remarkFormulas() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['math', 'inlineMath'], (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const display = node.type === 'math';
      let html: string;
      try {
        html = katex.renderToString(node.value, { displayMode: display, throwOnError: true, strict: 'error' });
      } catch (error) {
        file.fail(`formula: ${(error as Error).message}`, node);
      }
      Object.assign(node, {
        type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
        name: display ? 'div' : 'span',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'class', value: display ? 'formula display' : 'formula' },
          { type: 'mdxJsxAttribute', name: 'set:html', value: html },
        ],
        children: [],
        data: undefined,
        value: undefined,
      });
    });
  };
}
