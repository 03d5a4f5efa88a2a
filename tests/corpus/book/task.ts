import { readFileSync } from 'node:fs';
import type { Verdict } from '#grader/types.ts';
import type { Submission } from '../submission.ts';

/** An exercise of the book, as those who attack it know it. */
export interface Task {
  /** `loss-functions/softmax`. */
  id: string;
  /** The export it asks for. */
  name: string;
  /** The book's own solution, as a function `solve` that is not exported. */
  solve: string;
  /** The arguments of a case that the task shows. */
  example: unknown[];
  /** An answer of the right kind and shape, made of `args`, that is never right. */
  wrong: string;
}

export function makeTask(name: string, example: unknown[], wrong: string, chapter = 'loss-functions'): Task {
  const source = readFileSync(`content/chapters/${chapter}/exercises/${name}/solution.ts`, 'utf8');
  const solve = source.replace(`export function ${name}(`, 'function solve(');
  if (solve === source) throw new Error(`the solution of ${name} exports no function of this name`);
  return { id: `${chapter}/${name}`, name, solve, example, wrong };
}

/** A module that knows the right answer as `solve(...args)` and exports a function with this body. */
export const asked = ({ name, solve }: Task, body: string, before = ''): string =>
  `${before}\n${solve}\nexport function ${name}(...args) {\n${body}\n}`;

/** Every ending but a pass: what matters is that it doesn't pass. */
export const notPassed: Verdict[] = ['fail', 'error', 'refused'];

/** Programs by their name, all of one ending. */
export const ending = (programs: Record<string, string>, ends: Verdict[]): Submission[] =>
  Object.entries(programs).map(([name, code]) => ({ name, code, ends }));
