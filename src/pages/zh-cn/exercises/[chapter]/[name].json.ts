import type { APIRoute } from 'astro';
import { isTranslated } from '#book/chapters.ts';
import { knownExercise } from '#book/exercises/known.ts';
import { exercisePaths } from '#book/exercises/paths.ts';
import { exerciseIn } from '#book/exercises/translation.ts';
import { bookRoot } from '#book/files.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { encodeKey } from '#grader/wire.ts';

export const getStaticPaths = async () =>
  (await exercisePaths()).filter(({ params }) => isTranslated(bookRoot(), params.chapter, 'zh-cn'));

/** The answer key with its mistakes told in Chinese; its version is the English one's, so that verdicts count in both. */
export const GET: APIRoute = async ({ params }) => {
  const exercise = exerciseIn(await knownExercise(params.chapter!, params.name!), 'zh-cn');
  return new Response(encodeKey(makeAnswerKey(exercise, exercise.seed)));
};
