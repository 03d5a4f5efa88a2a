import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import type { VFile } from 'vfile';
import { remarkTypography } from './typography.ts';

/** What the book's Markdown knows beyond GitHub's: formulas, emphasis between Chinese characters, typographic quotes. */
export const bookSyntax: PluggableList = [remarkMath, remarkCjkFriendly, remarkTypography];

const markdown = unified().use(remarkParse).use(remarkGfm).use(bookSyntax).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(bookSyntax).use(remarkMdx).freeze();

/** A chapter's or prompt's tree as Astro's own parser makes it. Throws a VFileMessage where the MDX is not valid. */
export const parseMdx = (file: VFile): Root => mdx.runSync(mdx.parse(file), file) as Root;

/** The tree of Markdown without components, as in the glossary. */
export const parseMarkdown = (text: string): Root => markdown.runSync(markdown.parse(text)) as Root;
