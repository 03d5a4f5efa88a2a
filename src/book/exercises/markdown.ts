import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkFormulas } from '../mdx/formulas.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkCjkFriendly)
  .use(remarkFormulas)
  .use(remarkFormulaHtml)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** The HTML of a mistake's text: Markdown with formulas, no components. Throws a VFileMessage at a wrong formula. */
export async function renderText(markdown: string): Promise<string> {
  return String(await processor.process(markdown)).trim();
}

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
