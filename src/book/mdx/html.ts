import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Attributes = Record<string, string | true | undefined>;

/** Attributes as MDX has them; undefined ones are left out, `true` is written as the bare name. */
export function jsxAttributes(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value: value === true ? null : value }],
  );
}

/** An element within a line that holds ready HTML. */
export const inlineHtml = (name: string, attributes: Attributes, html: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: jsxAttributes({ ...attributes, 'set:html': html }),
  children: [],
});

/** An element on lines of its own that holds ready HTML. */
export const blockHtml = (name: string, attributes: Attributes, html: string): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: jsxAttributes({ ...attributes, 'set:html': html }),
  children: [],
});

/** An element on lines of its own around other content. */
export const block = (name: string, attributes: Attributes, children: RootContent[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: jsxAttributes(attributes),
  children: children as MdxJsxFlowElement['children'],
});

/** An element within a line around other content. */
export const inline = (name: string, attributes: Attributes, children: PhrasingContent[]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: jsxAttributes(attributes),
  children,
});
