import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bookRoot } from '../files.ts';
import { cacheFolder, typeHelpAssets, typeHelpFolder } from '../typeHelp/assets.ts';

/** Puts TypeScript and its declarations beside the built pages, for the editor's type help. Must stand before `offline`. */
export function typeHelp(): AstroIntegration {
  return {
    name: 'type-help',
    hooks: {
      'astro:config:setup': async () => {
        await typeHelpAssets();
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const name = new RegExp(`/${typeHelpFolder}/([\\w.]+)$`).exec(request.url ?? '')?.[1];
          const content = name && (await readFile(path.join(cacheFolder(bookRoot()), name)).catch(() => undefined));
          if (!content) return next();
          response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/json');
          response.end(content);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { compiler, files, bytes } = await typeHelpAssets();
        for (const name of [compiler, files])
          await cp(path.join(cacheFolder(bookRoot()), name), path.join(fileURLToPath(dir), typeHelpFolder, name));
        logger.info(`${(bytes / 1e6).toFixed(1)} MB gzip, loaded only when asked for`);
      },
    },
  };
}
