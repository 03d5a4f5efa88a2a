import { z } from 'astro/zod';

/** Names things in addresses and references: a chapter's folder, a term, a concept. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, as in hinge-loss; correct it');

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
  requires: z.array(slug).default([]),
  /**
   * What of the engine its sections teach, for links from the engine's reference, where no `<Source>` says so already:
   * `the-hinge-loss: [relu, sum]`, under the heading's address.
   */
  teaches: z.record(slug, z.array(z.string())).default({}),
});

/** `content/course.yml`: which chapters this edition has, and in which order. */
export const courseSchema = z.strictObject({
  /** The book's name, on the home page and in every page's title. */
  title: z.string().min(1),
  /** Where files of this repository can be read, up to their path: `https://github.com/you/descent/blob/main`. */
  repository: z.url({ protocol: /^https?$/, error: 'must be a web address, https://…; correct it' }).optional(),
  parts: z
    .array(
      z.strictObject({
        /** The part's name in the contents: "Foundations". */
        title: z.string().min(1),
        /** Folders in `content/chapters`, in the order of reading, which is that of the chapters' numbers. */
        chapters: z.array(slug).min(1),
      }),
    )
    .min(1),
});

/** An entry of `content/glossary.yml`. */
export const termSchema = z.strictObject({
  /** What chapters write: `[hinge loss](term:hinge-loss)`. */
  id: slug,
  /** In English, lower case but for names: `hinge loss`. */
  term: z.string().min(1),
  /** In Chinese: `合页损失`. */
  zh: z.string().min(1),
  /** One or two sentences. Markdown within a line, with formulas: `Zero once the margin exceeds $\delta$.` */
  definition: z.string().min(10),
  /** The chapter that introduces it. */
  chapter: slug,
});

/** What a symbol stands for; it decides the color, the same in formula, code and picture. */
export const roles = ['prediction', 'truth', 'input', 'weight', 'loss', 'gradient', 'none'] as const;

/** An entry of `content/notation.yml`. */
export const symbolSchema = z.strictObject({
  /** Names the symbol in addresses: `/notation/#logit`. */
  id: slug,
  /** What formulas write: `\logit`. In YAML without quotes, or in single ones. */
  macro: z.string().regex(/^\\[A-Za-z]+$/, 'must be a backslash and letters, as in \\logit; correct it'),
  /** What it looks like, in LaTeX: `f`. May use macros of entries above it. */
  latex: z.string().min(1),
  /** In a few words: `logit`. */
  name: z.string().min(1),
  /** One sentence, Markdown within a line, formulas allowed. */
  meaning: z.string().min(5),
  /** The shape of its value, formulas allowed: `scalar`, `$(m, C)$`. */
  shape: z.string().min(1),
  role: z.enum(roles),
  /** The chapter that introduces it. */
  chapter: slug,
});

/** An entry of `content/concepts.yml`: where a concept is taught, shown and checked. */
export const conceptSchema = z.strictObject({
  id: slug,
  /** As the index lists it: `Hinge loss`. */
  name: z.string().min(1),
  /** Chapter and heading: `loss-functions#hinge-loss`. */
  section: z
    .string()
    .regex(/^[a-z0-9-]+#[^\s#]+$/, 'must be a chapter and a heading, as in loss-functions#hinge-loss; correct it'),
  /** A folder of `components/widgets`: `HingeBars`. */
  widget: z.string().regex(/^[A-Z]\w*$/, 'must be the name of a widget, as in HingeBars; correct it'),
  /** Chapter and folder of the exercise: `loss-functions/hingeLoss`. */
  exercise: z
    .string()
    .regex(/^[a-z0-9-]+\/\w+$/, 'must be a chapter and an exercise, as in loss-functions/hingeLoss; correct it'),
});

export type ChapterData = z.infer<typeof chapterSchema>;
export type Course = z.infer<typeof courseSchema>;
export type Term = z.infer<typeof termSchema>;
export type BookSymbol = z.infer<typeof symbolSchema>;
export type Role = (typeof roles)[number];
export type Concept = z.infer<typeof conceptSchema>;
