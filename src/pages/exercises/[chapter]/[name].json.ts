import type { APIRoute } from 'astro';
import { exercisePaths } from '#book/exercises/paths.ts';
import { servedExercise } from '#book/exercises/served.ts';

export const getStaticPaths = () => exercisePaths();

/** The answer key: inputs, expected outputs and what each mistake answers. The page loads it at the first run. */
export const GET: APIRoute = async ({ params }) => {
  const { encodedKey } = await servedExercise(params.chapter!, params.name!);
  return new Response(encodedKey);
};
