import { build } from 'astro';
import { checkBook } from '#book/check.ts';
import { tryExercises } from '#book/exercises/exercise.ts';
import { bookRoot } from '#book/files.ts';
import { formatProblem, type Problem } from '#book/problem.ts';
import { checkWidgets } from '#book/widgets/check.ts';
import { registry } from '../../../components/registry.ts';

/**
 * Builds the site. A build that fails says everything that is wrong in the book, not only what it met first.
 *
 * @param logLevel of Astro
 * @returns whether it is built
 */
export async function buildBook(logLevel: 'info' | 'warn' = 'info'): Promise<boolean> {
  try {
    await build({ logLevel });
    return true;
  } catch (error) {
    const problems = await everyProblem();
    // What Astro can't make of a book without a fault is a fault of its own, or of ours.
    if (problems.length === 0) throw error;
    for (const problem of problems) console.error(formatProblem(problem));
    return false;
  }
}

async function everyProblem(): Promise<Problem[]> {
  const root = bookRoot();
  const inTexts = await checkBook(registry, root);
  const inWidgets = await checkWidgets(registry, { root });
  return [...inTexts, ...inWidgets, ...(await tryExercises(root)).problems];
}
