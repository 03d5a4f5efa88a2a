import type { APIRoute } from 'astro';
import { knownExercise } from '#book/exercises/known.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { encodeKey } from '#grader/wire.ts';

export { exercisePaths as getStaticPaths } from '#book/exercises/paths.ts';

/** The answer key: inputs, expected outputs and what each mistake answers. The page loads it at the first run. */
export const GET: APIRoute = async ({ params }) => {
  const exercise = await knownExercise(params.chapter!, params.name!);
  return new Response(encodeKey(makeAnswerKey(exercise, exercise.seed)));
};
