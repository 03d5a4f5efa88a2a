import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema, exerciseSchema } from './book/schemas.ts';

const chapters = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0]!,
  }),
  schema: chapterSchema,
});

/** The tasks; everything else of an exercise's folder is read by `book/exercises/`. */
const exercises = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*/exercises/*/prompt.mdx',
    generateId: ({ entry }) => entry.replace(/^([^/]+)\/exercises\/([^/]+)\/prompt\.mdx$/, '$1/$2'),
  }),
  schema: exerciseSchema,
});

export const collections = { chapters, exercises };
