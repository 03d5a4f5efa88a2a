import type { AstroIntegration } from 'astro';
import { checkBook } from '../check.ts';
import { editionFolder } from '../edition/folder.ts';
import type { Registry } from '../mdx/components.ts';
import { forgetNumbers } from '../numbers.ts';
import { BookError, formatProblem } from '../problem.ts';

/** Stops a build with everything that is wrong in the book; while writing, says it after each change. */
export function check(registry: Registry): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      // Before Astro reads the collections, whose own messages know no lines.
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const problems = await checkBook(registry);
        if (problems.length > 0) throw new BookError(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        const say = async () => {
          for (const problem of await checkBook(registry)) logger.error(formatProblem(problem));
        };
        const folder = editionFolder(process.cwd());
        server.watcher.on('change', (file) => {
          if (!/\/(content|src\/engine)\//.test(file) && !(folder && file.startsWith(folder))) return;
          forgetNumbers();
          say();
          // A chapter shows what other files hold: terms, symbols, works, numbers, the engine's source.
          if (/\.mdx$/.test(file)) return;
          for (const [id, module] of server.moduleGraph.idToModuleMap)
            if (/\.mdx(\?|$)/.test(id)) server.moduleGraph.invalidateModule(module);
          server.ws.send({ type: 'full-reload' });
        });
        say();
      },
    },
  };
}
