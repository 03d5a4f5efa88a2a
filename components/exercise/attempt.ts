import type { Report } from '#grader/types.ts';

/** Whether a run earns a look at the solution: code that differs from the starter was called and its answers compared. */
export function isHonestAttempt({ cases }: Report, code: string, starter: string): boolean {
  const wasJudged = cases.some(({ status }) => status === 'pass' || status === 'fail');
  return wasJudged && essence(code) !== essence(starter);
}

/** The code without comments and spacing: changing those alone is no attempt. */
const essence = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/\s+/g, '');
