import { defineCollection } from 'astro:content';
import { inLayers } from './book/edition/loader.ts';
import { exerciseSchema, lessonSchema } from './book/schemas.ts';

/** For rendering. What pages say of a chapter comes from `book/chapters.ts`, which knows the course's changes. */
const chapters = defineCollection({
  loader: inLayers('*/index.mdx', ({ entry }) => entry.split('/')[0]!),
  schema: lessonSchema,
});

/** The tasks; everything else of an exercise's folder is read by `book/exercises/`. */
const exercises = defineCollection({
  loader: inLayers('*/exercises/*/prompt.mdx', ({ entry }) =>
    entry.replace(/^([^/]+)\/exercises\/([^/]+)\/prompt\.mdx$/, '$1/$2'),
  ),
  schema: exerciseSchema,
});

export const collections = { chapters, exercises };
