import { basename } from 'node:path';
import type { APIRoute } from 'astro';
import { loadExercise } from '#book/exercises/exercise.ts';

export { exercisePaths as getStaticPaths } from '#book/exercises/paths.ts';

/** The right answers' code, the reference first. The page fetches it only after an honest attempt. */
export const GET: APIRoute = async ({ params }) => {
  const { version, files } = await loadExercise(params.chapter!, params.name!);
  const solutions = [files.solution, ...files.solutions].map(({ file, source }) => ({
    name: basename(file, '.ts'),
    code: source,
  }));
  return Response.json({ version, solutions });
};
