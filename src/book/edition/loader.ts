import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { chapterFolders, chaptersFolder } from '../chapters.ts';
import { editionFolder } from './folder.ts';

type GenerateId = NonNullable<Parameters<typeof glob>[0]['generateId']>;

/** Loads the book's files that match, and over them those of the edition; chapters it leaves out are left out. */
export function inLayers(pattern: string, generateId: GenerateId): Loader {
  const root = process.cwd();
  const folder = editionFolder(root);
  const base = `./${chaptersFolder}`;
  // Pages read a text by its module or by `book/chapters.ts`; and what is retained dev loads anew after each edit.
  const options = { generateId, retainBody: false };
  if (!folder) return byFrontmatter(glob({ ...options, base, pattern }));
  const own = path.join(folder, 'chapters');
  const kept = chapterFolders(root);
  const book = readdirSync(path.join(root, chaptersFolder)).filter((slug) => kept.includes(slug));
  const replaced = filesBelow(own).map((file) => `!${file}`);
  const layers = [
    { base, pattern: [...book.map((slug) => pattern.replace('*', slug)), ...replaced] },
    { base: pathToFileURL(`${own}/`), pattern: kept.map((slug) => pattern.replace('*', slug)) },
  ].filter((layer) => layer.pattern.length > replaced.length || layer.base !== base);
  return byFrontmatter({
    name: 'layers',
    async load(context) {
      const { store } = context;
      // A layer without a translation, or without an exercise, lacks nothing.
      const warn = (message: string) => /^No files found/.test(message) || context.logger.warn(message);
      const logger = Object.create(context.logger, { warn: { value: warn } });
      const isBook = (id: string) => store.get(id)?.filePath?.startsWith(`${chaptersFolder}/`);
      for (const layer of layers) {
        // Each forgets what it doesn't find, and so must not see what is the other's.
        const keys = () => store.keys().filter((id) => Boolean(isBook(id)) === (layer.base === base));
        if (layer.base === base || filesBelow(own).length > 0)
          await glob({ ...options, ...layer }).load({ ...context, logger, store: { ...store, keys } });
        else for (const id of keys()) store.delete(id);
      }
    },
  });
}

/** Astro's list of texts holds no more of each than its frontmatter, and so needs to be written only after that has changed. */
function byFrontmatter(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({ ...context, generateDigest: (text) => context.generateDigest(frontmatterOf(String(text))) }),
  };
}

const frontmatterOf = (text: string) => /^---\r?\n.*?^---/ms.exec(text)?.[0] ?? '';

function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) =>
      entry.isFile() ? [path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')] : [],
    );
  } catch {
    return [];
  }
}
