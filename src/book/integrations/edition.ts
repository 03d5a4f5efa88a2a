import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { course } from '../course.ts';
import { editionFolder, siteFolder } from '../edition/folder.ts';
import '../edition/imports.ts';
import { logoName, logoPlace, logoTypes } from '../edition/look.ts';
import { courseManifest } from '../edition/manifest.ts';
import { linkPackages } from '../edition/packages.ts';

/**
 * Lets an edition's lessons and widgets import what the book's own can, wherever the folder lies, and puts the course's
 * logo and its web manifest beside the pages. Must stand before `offline`.
 */
export function edition(): AstroIntegration {
  const root = process.cwd();
  const folder = editionFolder(root);
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (!folder) return;
        if (command === 'dev') linkPackages(root, folder);
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
        server.middlewares.use(async (request, response, next) => {
          const place = logoPlace(root);
          const content =
            place && request.url?.endsWith(`/${logoName(root)}`) && (await readFile(place).catch(() => ''));
          if (!content) return next();
          response.setHeader('Content-Type', logoTypes[path.extname(place)]!);
          response.end(content);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const place = logoPlace(root);
        if (place) await cp(place, path.join(fileURLToPath(dir), logoName(root)!));
        const manifest = path.join(fileURLToPath(dir), 'manifest.webmanifest');
        await writeFile(manifest, courseManifest(await readFile(manifest, 'utf8'), course(root), logoName(root)));
        // A picture of the book's own title.
        if (folder) await rm(path.join(fileURLToPath(dir), 'preview.png'));
      },
    },
  };
}

/** What `build` writes for an edition lies in its folder, so that the book's own stays. */
export function editionOutput() {
  const folder = editionFolder(process.cwd());
  return folder && { outDir: siteFolder(process.cwd()), cacheDir: path.join(folder, 'node_modules/.cache/descent') };
}
