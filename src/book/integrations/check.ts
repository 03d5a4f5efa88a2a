import type { AstroIntegration } from 'astro';
import { checkAcrossTexts, checkBeforeTexts } from '../check.ts';
import { startKeys } from '../exercises/startKeys.ts';
import type { Registry } from '../mdx/components.ts';
import { BookError, type Problem } from '../problem.ts';
import { checkWidgets } from '../widgets/check.ts';

/**
 * Stops a build before it goes on with what is wrong in the book. Texts are not checked here: compiling them takes the
 * same steps, and a build that fails is told everything (`buildBook`). Beside it all, a thread makes the answer keys.
 */
export function check(registry: Registry): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      // Before Astro reads the collections, whose own messages know no lines.
      'astro:config:setup': ({ command }) => {
        if (command === 'build') stopOn(checkBeforeTexts());
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const keys = startKeys();
        // Once all texts are compiled, and before any page is drawn: a widget may never end.
        const beforePages = async () => {
          stopOn([...checkAcrossTexts(), ...(await checkWidgets(registry))]);
          await keys.done();
        };
        setPrerenderer((own) => ({
          ...own,
          setup: async () => {
            await beforePages();
            await own.setup?.();
          },
        }));
      },
    },
  };
}

function stopOn(problems: readonly Problem[]) {
  if (problems.length > 0) throw new BookError(problems);
}
