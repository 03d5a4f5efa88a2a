/** What the browser tests of the grader load into the page. */
export { judge } from '#grader/judge.ts';
export { createGrader } from '#grader/runInPage.ts';
export { createSandbox } from '#grader/sandbox/createSandbox.ts';
