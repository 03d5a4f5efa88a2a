import { basename } from 'node:path';
import { createShikiHighlighter } from '@astrojs/markdown-remark/shiki';
import type { Exercise } from './exercise.ts';

/** What `….solution.json` holds: the reference first, then other right answers. */
export interface SolutionPage {
  version: string;
  solutions: {
    /** "solution", or the file's name in solutions/. */
    name: string;
    code: string;
    /** The code highlighted: a `<pre>` with both themes. */
    html: string;
  }[];
}

let highlighter: ReturnType<typeof createShikiHighlighter> | undefined;

export async function solutionPage({ version, files }: Exercise): Promise<SolutionPage> {
  highlighter ??= createShikiHighlighter({ themes: { light: 'github-light', dark: 'github-dark' } });
  const { codeToHtml } = await highlighter;
  const solutions = [files.solution, ...files.solutions].map(async ({ file, source }) => ({
    name: basename(file, '.ts'),
    code: source,
    html: await codeToHtml(source.trimEnd(), 'ts', { defaultColor: 'light-dark()' }),
  }));
  return { version, solutions: await Promise.all(solutions) };
}
