import type { Verdict } from '#grader/types.ts';

/** A submission to an exercise that asks to double an array, and how it may end. */
export interface Submission {
  name: string;
  /** JavaScript. CANARY stands for the address of a server that nothing may reach. What it manages it prints, beginning with ESCAPED. */
  code: string;
  /** `pass` only where its answers are right. */
  ends: Verdict[];
}

/** What passes. */
export const rightAnswer = 'export function double(numbers) {\n  return numbers.map((number) => 2 * number);\n}';

export const right = 'return numbers.map((number) => 2 * number);';

/** A submission with this in its function's body. */
export const body = (code: string): string => `export function double(numbers) {\n${code}\n}`;
