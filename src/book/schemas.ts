import { z } from 'astro/zod';

/** The frontmatter of a chapter's `index.mdx`. */
export const chapterSchema = z.strictObject({
  /** The chapter's name as readers see it: "Loss functions". */
  title: z.string().min(3),
  /** Its number in the book. Gaps are fine: a number belongs to a chapter for good. */
  number: z.number().int().positive(),
  /** One sentence for the contents, search results and previews: at most 200 characters, no Markdown. */
  summary: z.string().min(20).max(200),
  /** What the reader can do at the end, each starting with a verb. */
  objectives: z.array(z.string().min(10)).min(2).max(8),
  /** Slugs of chapters to read first. */
  requires: z.array(z.string()).default([]),
});

export type ChapterData = z.infer<typeof chapterSchema>;
