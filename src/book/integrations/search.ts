import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * What a page holds more than once or for the eye alone: a formula's drawing and its source beside its MathML, the
 * numbers of a widget, code in an editor.
 */
const excludeSelectors = ['.katex-html', 'annotation', '[data-search-skip]', 'astro-island', 'dialog', '.permalink'];

/** Pagefind's own interfaces: the book has one. */
const isUnused = (file: string) => /ui\.(js|css)$|highlight\.js$/.test(file);

/**
 * Writes the search index of the built pages to `pagefind/`, one for each language that pages say (`<html lang>`), so that
 * a search finds pages of its own; only what stands in `data-pagefind-body` is found.
 */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/** Indexes the HTML files below `root` and writes the index beside them. Returns how many pages it holds. */
export async function writeIndex(root: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    if (!index) throw new Error(`search index: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: root });
    const { files, errors: unwritten } = await index.getFiles();
    const failures = [...errors, ...added.errors, ...unwritten];
    if (failures.length > 0) throw new Error(`search index: ${failures.join('; ')}`);
    for (const file of files) {
      if (isUnused(file.path)) continue;
      const target = path.join(root, 'pagefind', file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    const entry = files.find((file) => file.path === 'pagefind-entry.json')!;
    const { languages }: { languages: Record<string, { page_count: number }> } = JSON.parse(
      new TextDecoder().decode(entry.content),
    );
    return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  } finally {
    await close();
  }
}
