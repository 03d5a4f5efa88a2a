import type { APIRoute } from 'astro';
import { exercisePaths } from '#book/exercises/paths.ts';
import { servedExercise } from '#book/exercises/served.ts';

export const getStaticPaths = () => exercisePaths('zh-cn');

/** The answer key with its mistakes told in Chinese; its version is the English one's, so that verdicts count in both. */
export const GET: APIRoute = async ({ params }) => {
  const { encodedKey } = await servedExercise(params.chapter!, params.name!, 'zh-cn');
  return new Response(encodedKey);
};
