import { basename } from 'node:path';
import type { APIRoute } from 'astro';
import { isReleased } from '#book/edition/solutions.ts';
import { exercisePaths } from '#book/exercises/paths.ts';
import { servedExercise } from '#book/exercises/served.ts';

/** What the course withholds is not on the site at all. */
export const getStaticPaths = async () =>
  (await exercisePaths()).filter(({ params: { chapter, name } }) => isReleased(chapter, name));

/** The right answers' code, the reference first. The page fetches it only after an honest attempt. */
export const GET: APIRoute = async ({ params }) => {
  const { key, files } = await servedExercise(params.chapter!, params.name!);
  const solutions = [files.solution, ...files.solutions].map(({ file, source }) => ({
    name: basename(file, '.ts'),
    code: source,
  }));
  return Response.json({ version: key.version, solutions });
};
