import { sandboxPage } from '#grader/sandbox/sandboxPage.ts';

/** The page that exercises load into an `<iframe sandbox="allow-scripts">`. */
export function GET(): Response {
  return new Response(sandboxPage(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
