import { existsSync, readdirSync } from 'node:fs';
import type { ComponentEntry } from '../src/book/mdx/components.ts';

/** Every folder in `components/widgets` is a widget of that name. One that computes at build has a `Widget.astro`. */
const widgets = readdirSync(new URL('./widgets', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): [string, ComponentEntry] => {
    const folder = `/components/widgets/${name}`;
    return existsSync(new URL(`..${folder}/Widget.astro`, import.meta.url))
      ? [name, { from: `${folder}/Widget.astro` }]
      : [name, { from: `${folder}/View.tsx`, client: 'visible' }];
  });

/** What an author can name in a chapter: the prose components and every widget. */
export const registry: Record<string, ComponentEntry> = {
  Bibliography: { optional: [] },
  Exercise: { from: '/components/exercise/Exercise.astro', required: ['name'], chapter: true },
  Figure: {
    from: '/components/prose/Figure.astro',
    required: ['id', 'caption'],
    optional: ['wide'],
    markdown: ['caption'],
  },
  Hint: { from: '/components/exercise/Hint.astro' },
  Myth: { from: '/components/prose/Myth.astro', required: ['claim'], markdown: ['claim'] },
  Note: { from: '/components/prose/Note.astro', optional: [] },
  Num: { required: ['of'] },
  Quiz: { from: '/components/quiz/Quiz.astro', optional: [], chapter: true },
  Source: { from: '/components/prose/Source.astro', required: ['of'] },
  ...Object.fromEntries(widgets),
};
