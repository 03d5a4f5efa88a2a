import { z } from 'astro/zod';
import { adviseSlug } from './names.ts';

/*
 * What authors write, field by field. The descriptions are for them: `npm run schemas` puts them into content/schemas,
 * from where editors show them while one types.
 */

/** Names things in addresses and references: a chapter's folder, a term, a concept. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = z.string().regex(slugPattern, {
  error: ({ input }) => `must be lower-case words joined by hyphens; write one ${adviseSlug(String(input))}`,
});

const chapterSlug = slug.describe('The chapter that introduces it: its folder in `content/chapters`.');

/** The frontmatter of a chapter's `index.mdx`. */
export const chapterSchema = z.strictObject({
  title: z.string().min(3).describe('The name of the chapter as readers see it: `Loss functions`.'),
  number: z
    .number()
    .int()
    .positive()
    .describe(
      'Its number in the book. Gaps are fine: a number belongs to a chapter for good. An edition of one’s own counts its chapters itself, and may leave it out.',
    ),
  summary: z
    .string()
    .min(20)
    .max(200)
    .describe('One sentence for the contents, search results and previews: at most 200 characters, no Markdown.'),
  objectives: z
    .array(z.string().min(10))
    .min(2)
    .max(8)
    .describe('What the reader can do at the end, each starting with a verb.'),
  requires: z.array(slug).default([]).describe('Folders of chapters to read first.'),
  teaches: z
    .record(slug, z.array(z.string()))
    .default({})
    .describe(
      'What of the engine its sections teach, for links from the engine’s reference, where no `<Source>` says so already: `the-hinge-loss: [relu, sum]`, under the address of the heading.',
    ),
});

/** The frontmatter of `index.zh-cn.mdx`: what of a chapter's frontmatter readers see. The rest is the English one's. */
export const translatedChapterSchema = z.strictObject({
  title: z.string().min(1).describe('The name of the chapter: `损失函数`.'),
  summary: z.string().min(5).max(200).describe('One sentence for the contents, search results and previews.'),
  objectives: z.array(z.string().min(2)).describe('As many as in English, in the same order.'),
});

const solutions = z.enum(['released', 'withheld']);
const day = z.iso.date('must be a day, as in 2026-10-12; correct it');
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a color, as in "#0b5d4e", in quotes; correct it');

/** What a course changes of an exercise. */
const exerciseChanges = z.strictObject({
  solutions: solutions.optional().describe('Overrides what the chapter says.'),
  due: day.optional().describe('A day shown above the exercise: `2026-10-19`. Nothing is locked by it.'),
});

/** What a course changes of a chapter. */
const chapterChanges = z.strictObject({
  title: z.string().min(3).optional().describe('Another name for it.'),
  solutions: solutions.optional().describe('Overrides what the course says.'),
  opens: day.optional().describe('A day shown in the contents and at its top: `2026-10-12`. Nothing is locked by it.'),
  due: day.optional().describe('A day shown likewise: `2026-10-19`.'),
  exercises: z
    .record(z.string(), exerciseChanges)
    .default({})
    .describe('Single exercises of it that differ, by the names of their folders.'),
});

/** The same in an edition, which numbers its chapters itself. */
export const lessonSchema = chapterSchema.extend({ number: chapterSchema.shape.number.default(1) });

/** `content/course.yml`: which chapters this edition has, and in which order. */
export const courseSchema = z.strictObject({
  title: z.string().min(1).describe('The name of the book, on the home page and in the title of every page.'),
  summary: z
    .string()
    .min(20)
    .max(200)
    .optional()
    .describe('One sentence under the title on the home page: at most 200 characters, no Markdown.'),
  logo: z
    .string()
    .regex(/^[\w.-]+\.(svg|png|webp)$/, 'must be the name of an .svg, .png or .webp file beside this one; correct it')
    .optional()
    .describe('A square picture beside this file, shown at the top of every page on light and dark: `logo.svg`.'),
  accent: z
    .strictObject({
      light: color.describe('On light paper. Text needs a contrast of 4.5 with it: `"#0b5d4e"`.'),
      dark: color.describe('On dark paper, with the same contrast: `"#5fd0b5"`.'),
    })
    .optional()
    .describe('The color of buttons, marks and the logo, for both themes.'),
  solutions: solutions
    .default('released')
    .describe('withheld: the solutions are not in the built site at all. Chapters and exercises may differ.'),
  guide: z
    .boolean()
    .default(false)
    .describe('true: adds the instructor’s guide, made of objectives, points, notes and mistakes. Not for readers.'),
  chapters: z
    .record(slug, chapterChanges)
    .default({})
    .describe('What differs in this course, by the chapter’s folder.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be a web address, https://…; correct it' })
    .optional()
    .describe(
      'Where files of this repository can be read, up to their path: `https://github.com/you/descent/blob/main`.',
    ),
  parts: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe('The name of the part in the contents: `Foundations`.'),
        chapters: z
          .array(slug)
          .min(1)
          .describe(
            'Folders in `content/chapters`, in the order of reading, which is that of the chapters’ numbers. In an edition of one’s own the numbers follow this order.',
          ),
      }),
    )
    .min(1)
    .describe('The parts of the book, in order.'),
});

/** An entry of `content/glossary.yml`. */
export const termSchema = z.strictObject({
  id: slug.describe('What chapters write: `[hinge loss](term:hinge-loss)`.'),
  term: z.string().min(1).describe('In English, lower case but for names: `hinge loss`.'),
  zh: z
    .string({ error: 'the term in Chinese; where you don’t know it, repeat the English one' })
    .min(1)
    .describe('In Chinese: `合页损失`. Where you don’t know it, repeat the English one.'),
  definition: z
    .string()
    .min(10)
    .describe('One or two sentences. Markdown within a line, with formulas: `Zero once the margin exceeds $\\delta$.`'),
  chapter: chapterSlug,
});

/** An entry of `content/glossary.zh-cn.yml`. The term itself is the `zh` of `content/glossary.yml`. */
export const translatedTermSchema = z.strictObject({
  id: slug.describe('That of the term in `glossary.yml`.'),
  definition: z.string().min(2).describe('One or two sentences. Markdown within a line, with formulas.'),
});

/** What a symbol stands for; it decides the color, the same in formula, code and picture. */
export const roles = ['prediction', 'truth', 'input', 'weight', 'loss', 'gradient', 'none'] as const;

/** An entry of `content/notation.yml`. */
export const symbolSchema = z.strictObject({
  id: slug.describe('Names the symbol in addresses: `/notation/#logit`.'),
  macro: z
    .string()
    .regex(/^\\[A-Za-z]+$/, 'must be a backslash and letters, as in \\logit; correct it')
    .describe('What formulas write: `\\logit`. In YAML without quotes, or in single ones.'),
  latex: z.string().min(1).describe('What it looks like, in LaTeX: `f`. May use macros of entries above it.'),
  name: z.string().min(1).describe('In a few words: `logit`.'),
  meaning: z.string().min(5).describe('One sentence, Markdown within a line, formulas allowed.'),
  shape: z.string().min(1).describe('The shape of its value, formulas allowed: `scalar`, `$(m, C)$`.'),
  role: z.enum(roles).describe('What it stands for. It decides the color, the same in formula, code and picture.'),
  chapter: chapterSlug,
});

/** An entry of `content/notation.zh-cn.yml`. */
export const translatedSymbolSchema = z.strictObject({
  id: slug.describe('That of the symbol in `notation.yml`.'),
  name: z.string().min(1).describe('In a few words.'),
  meaning: z.string().min(2).describe('One sentence, Markdown within a line, formulas allowed.'),
  shape: z.string().min(1).describe('The shape of its value, as in English where it has no words.'),
});

/** An entry of `content/concepts.yml`: where a concept is taught, shown and checked. */
export const conceptSchema = z.strictObject({
  id: slug.describe('Names the concept in addresses, and in the `concepts` of exercises.'),
  name: z.string().min(1).describe('As the index lists it: `Hinge loss`.'),
  section: z
    .string()
    .regex(/^[a-z0-9-]+#[^\s#]+$/, 'must be a chapter and a heading, as in loss-functions#hinge-loss; correct it')
    .describe('Where it is taught: chapter and heading, `loss-functions#hinge-loss`.'),
  widget: z
    .string()
    .regex(/^[A-Z]\w*$/, 'must be the name of a widget, as in HingeBars; correct it')
    .describe('Where it is shown: a folder of `components/widgets`, `HingeBars`.'),
  exercise: z
    .string()
    .regex(/^[a-z0-9-]+\/\w+$/, 'must be a chapter and an exercise, as in loss-functions/hingeLoss; correct it')
    .describe('Where it is practiced: chapter and folder of the exercise, `loss-functions/hingeLoss`.'),
});

/** An entry of `content/concepts.zh-cn.yml`. */
export const translatedConceptSchema = z.strictObject({
  id: slug.describe('That of the concept in `concepts.yml`.'),
  name: z.string().min(1).describe('As the index lists it.'),
});

/** A question of a chapter's `quiz.yml`. Texts are Markdown within a line, with formulas. */
export const questionSchema = z.strictObject({
  id: z
    .string()
    .regex(slugPattern, 'must be lower-case words joined by hyphens, as in why-logs; correct it')
    .describe('Readers’ answers are kept under it: never change it.'),
  question: z.string().min(5).describe('What is asked. Markdown within a line, with formulas.'),
  choices: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('An answer. Markdown within a line, with formulas.'),
        correct: z
          .boolean()
          .default(false)
          .describe(
            'Left out where it is wrong. With one right choice the reader picks one; with several, all that hold.',
          ),
        reason: z.string().min(5).describe('Why it is right or wrong, shown once the question has been answered.'),
      }),
    )
    .min(2)
    .refine((choices) => choices.some(({ correct }) => correct), 'none is right; mark one with correct: true')
    .refine(
      (choices) => new Set(choices.map(({ text }) => text)).size === choices.length,
      'two choices have the same text; change one',
    )
    .describe('Two answers or more, at least one of them right.'),
});

/** A question of `quiz.zh-cn.yml`: its choices in the order of the English ones, which say what is right. */
export const translatedQuestionSchema = z.strictObject({
  id: questionSchema.shape.id,
  question: z.string().min(1).describe('What is asked. Markdown within a line, with formulas.'),
  choices: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('The answer at the same place in `quiz.yml`.'),
        reason: z.string().min(1).describe('Why it is right or wrong.'),
      }),
    )
    .describe('As many as in English, in the same order; which is right stands there.'),
});

/** `content/interface/zh-cn.yml`, and a widget's `words.zh-cn.yml`: by the English sentence, with its gaps in braces. */
export const dictionarySchema = z.record(z.string(), z.string().min(1));

const identifier = /^[A-Za-z][A-Za-z0-9]*$/;

/** The frontmatter of an exercise's `prompt.mdx`. */
export const exerciseSchema = z.strictObject({
  uuid: z
    .uuid('must be a uuid; make one with npx node -p "crypto.randomUUID()"')
    .describe(
      'Made once (`npm run new` does, or `npx node -p "crypto.randomUUID()"`) and never changed: readers’ saved work hangs on it.',
    ),
  title: z.string().min(3).max(80).describe('What the reader sees above the editor: `Softmax, without overflow`.'),
  entry: z
    .array(z.string().regex(identifier, 'must be the name of a function or class, such as softmax; correct it'))
    .min(1)
    .describe(
      'The functions and classes that starter and solution export; the first one is called unless a group of the checks says otherwise. What is a class, or takes a function, is called by a driver.',
    ),
  concepts: z
    .array(z.string())
    .default([])
    .describe('Concepts that it practices, by their ids in `concepts.yml`: the concept index lists it with each.'),
  requires: z
    .array(
      z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9]+$/, 'must be chapter/name, as in loss-functions/softmax; correct it'),
    )
    .default([])
    .describe('Exercises to solve first, as `chapter/name`; each must exist.'),
  difficulty: z
    .enum(['easy', 'medium', 'hard'])
    .describe('easy: one formula, one loop. medium: one idea on top. hard: several ideas at once.'),
  points: z.number().int().min(1).max(100).describe('What it counts in a course that grades; 1 to 100.'),
  timeLimit: z
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(1000)
    .describe('Milliseconds that all its cases together may take before the run is stopped.'),
});

/** The frontmatter of `prompt.zh-cn.mdx`. */
export const translatedExerciseSchema = z.strictObject({
  title: z.string().min(1).max(80).describe('What the reader sees above the editor.'),
});

export type ChapterData = z.infer<typeof chapterSchema>;
export type Course = z.infer<typeof courseSchema>;
export type Term = z.infer<typeof termSchema>;
export type BookSymbol = z.infer<typeof symbolSchema>;
export type Role = (typeof roles)[number];
export type Concept = z.infer<typeof conceptSchema>;
export type ExerciseData = z.infer<typeof exerciseSchema>;
