import type { AstroIntegration } from 'astro';
import { checkBook } from '../check.ts';
import type { Registry } from '../mdx/components.ts';
import { BookError } from '../problem.ts';
import { checkWidgets } from '../widgets/check.ts';

/** Stops a build with everything that is wrong in the book. */
export function check(registry: Registry): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      // Before Astro reads the collections, whose own messages know no lines.
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const inTexts = await checkBook(registry);
        // Afterwards, for then it is known what each chapter shows.
        const problems = [...inTexts, ...(await checkWidgets(registry))];
        if (problems.length > 0) throw new BookError(problems);
      },
    },
  };
}
