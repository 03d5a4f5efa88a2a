import { defineCollection } from 'astro:content';
import { inLayers } from './book/edition/loader.ts';
import { exerciseSchema, lessonSchema, translatedChapterSchema, translatedExerciseSchema } from './book/schemas.ts';

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

/** `index.zh-cn.mdx`, under `zh-cn/loss-functions`. */
const translatedChapters = defineCollection({
  loader: inLayers('*/index.*.mdx', ({ entry }) => entry.replace(/^([^/]+)\/index\.([a-z-]+)\.mdx$/, '$2/$1')),
  schema: translatedChapterSchema,
});

/** `prompt.zh-cn.mdx`, under `zh-cn/loss-functions/softmax`. */
const translatedExercises = defineCollection({
  loader: inLayers('*/exercises/*/prompt.*.mdx', ({ entry }) =>
    entry.replace(/^([^/]+)\/exercises\/([^/]+)\/prompt\.([a-z-]+)\.mdx$/, '$3/$1/$2'),
  ),
  schema: translatedExerciseSchema,
});

export const collections = { chapters, exercises, translatedChapters, translatedExercises };
