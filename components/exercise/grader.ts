import { createGrader } from '#grader/runInPage.ts';

/** One sandbox serves all exercises and figures of a page. Loads nothing before it is asked. */
export const grader = createGrader({ baseUrl: import.meta.env.BASE_URL });
