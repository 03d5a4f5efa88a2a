import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './book/schemas.ts';

const chapters = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0]!,
  }),
  schema: chapterSchema,
});

export const collections = { chapters };
