import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { remarkFormulas } from '../mdx/formulas.ts';

/** Renders a mistake's text to HTML: Markdown with formulas, no components. */
export async function renderText(markdown: string): Promise<string> {
  processor ??= createMarkdownProcessor({
    remarkPlugins: [remarkMath, remarkCjkFriendly, remarkFormulas, remarkFormulaHtml],
    syntaxHighlight: false,
  });
  return (await (await processor).render(markdown)).code.trim();
}

let processor: ReturnType<typeof createMarkdownProcessor> | undefined;

/** The book renders formulas to MDX elements; Markdown without MDX takes them as raw HTML. */
function remarkFormulaHtml() {
  return (tree: Root) => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
      const value = (key: string) =>
        attributes.find((attribute) => 'name' in attribute && attribute.name === key)?.value;
      const html = `<${name} class="${value('class')}">${value('set:html')}</${name}>`;
      Object.assign(node, { type: 'html', value: html, children: undefined, attributes: undefined });
    });
  };
}
