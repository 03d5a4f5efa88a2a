import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { editionFolder } from '../edition/folder.ts';
import '../edition/imports.ts';

/** Lets an edition's lessons and widgets import what the book's own can, wherever the folder lies. */
export function edition(): AstroIntegration {
  const root = process.cwd();
  const folder = editionFolder(root);
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (!folder) return;
        updateConfig({
          vite: {
            server: { fs: { allow: [root, folder] } },
            plugins: [
              {
                name: 'edition',
                enforce: 'pre',
                resolveId(source, importer, options) {
                  if (!importer?.startsWith(folder + path.sep) || /^(\.{0,2}\/|\0)/.test(source)) return undefined;
                  // As if a file at the book's root had asked.
                  return this.resolve(source, path.join(root, 'astro.config.mjs'), { ...options, skipSelf: true });
                },
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        if (folder) server.watcher.add(folder);
      },
    },
  };
}

/** What `build` writes for an edition lies in its folder, so that the book's own stays. */
export function editionOutput() {
  const folder = editionFolder(process.cwd());
  return folder && { outDir: path.join(folder, 'dist'), cacheDir: path.join(folder, 'node_modules/.cache/descent') };
}
