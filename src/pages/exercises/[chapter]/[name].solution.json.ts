import type { APIRoute } from 'astro';
import { loadExercise } from '#book/exercises/exercise.ts';
import { solutionPage } from '#book/exercises/solution.ts';

export { exercisePaths as getStaticPaths } from '#book/exercises/paths.ts';

/** The right answers' code, fetched only after an honest attempt. */
export const GET: APIRoute = async ({ params }) => {
  const exercise = await loadExercise(params.chapter!, params.name!);
  return Response.json(await solutionPage(exercise));
};
