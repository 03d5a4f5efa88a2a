import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import { type PluggableList, unified } from 'unified';
import type { VFile } from 'vfile';

/** What the book's Markdown knows beyond Astro's own: formulas, and emphasis between Chinese characters. */
export const bookSyntax: PluggableList = [remarkMath, remarkCjkFriendly];

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkSmartypants).use(bookSyntax).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkSmartypants).use(bookSyntax).use(remarkMdx).freeze();

/** A chapter's or prompt's tree as Astro's own parser makes it. Throws a VFileMessage where the MDX is not valid. */
export const parseMdx = (file: VFile): Root => mdx.runSync(mdx.parse(file), file) as Root;

/** The tree of Markdown without components, as in the glossary. */
export const parseMarkdown = (text: string): Root => markdown.runSync(markdown.parse(text)) as Root;
