import { fileURLToPath } from 'node:url';
import { placeOf } from '../src/book/edition/folder.ts';
import { modified, subfolders } from '../src/book/files.ts';
import type { ComponentEntry } from '../src/book/mdx/components.ts';

/** Every folder in `components/widgets` is a widget of that name, and so is every one of an edition's `widgets`. */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const widgets = subfolders(root, 'components/widgets').map((name): [string, ComponentEntry] => {
  const folder = `components/widgets/${name}`;
  // One that computes at build has a `Widget.astro`.
  const file = modified(root, `${folder}/Widget.astro`) === undefined ? 'View.tsx' : 'Widget.astro';
  const place = placeOf(root, `${folder}/${file}`);
  const from = place.startsWith(root) ? `/${folder}/${file}` : place;
  return [name, file === 'View.tsx' ? { from, client: 'visible' } : { from }];
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
