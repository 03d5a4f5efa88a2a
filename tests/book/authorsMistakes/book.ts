import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/book/problem.ts';
import { checkAll } from '../../../src/cli/check/checkAll.ts';
import { registry as small, smallBook } from '../mdx/compile.ts';
import { sound } from '../soundExercise.ts';
import { writeFile } from '../temporaryBook.ts';

/*
 * What authors do to a sound book, and what `npm run check` says of it: at least once the message that the mistake
 * deserves, always with file, line and what to do, never a stack. One table for each kind of file.
 */
export const registry = { ...small, Hint: { from: '/Hint.astro' } };
export const losses = 'content/chapters/losses';
export const descent = 'content/chapters/descent';
export const double = `${descent}/exercises/double`;
export const quiz = `${losses}/quiz.yml`;
const soundQuiz = `- id: way-down
  question: Which way does the gradient point?
  choices:
    - text: up
      correct: true
      reason: It is the direction of steepest ascent.
    - text: down
      reason: Its negative does.
`;

export class Book {
  root = smallBook('Fine.\n', {
    ...Object.fromEntries(Object.entries(sound).map(([file, text]): [string, string] => [`${double}/${file}`, text])),
    [quiz]: soundQuiz,
  });
  write(file: string, text: string) {
    writeFile(this.root, file, text);
  }
  read(file: string) {
    return readFileSync(path.join(this.root, file), 'utf8');
  }
  add(text: string) {
    this.edit(`${losses}/index.mdx`, 'Fine.', text);
  }
  edit(file: string, from: string | RegExp, to: string) {
    const before = this.read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    this.write(file, after);
  }
  bytes(file: string, change: (text: string) => Buffer) {
    writeFileSync(path.join(this.root, file), change(this.read(file)));
  }
  remove(file: string) {
    rmSync(path.join(this.root, file));
  }
  async problems() {
    return (await checkAll({ root: this.root, registry, only: [] })).map(formatProblem);
  }
}

/** What an author does, how, and what is said of it. */
export type Mistake = [what: string, spoil: (book: Book) => void, message: string | RegExp];

export const areTold = (mistakes: Mistake[]) =>
  test.for(mistakes)('%s', { timeout: 30_000 }, async ([, spoil, message]) => {
    const book = new Book();
    spoil(book);
    const problems = await book.problems();
    const told = problems.filter((problem) =>
      typeof message === 'string' ? problem.includes(message) : message.test(problem),
    );
    expect(told, problems.join('\n')).not.toEqual([]);
    for (const problem of problems) expect(problem).toMatch(/^(?:content|components)\/[^\n]+?:\d+(:\d+)?: [^\n]+$/);
  });

/** Mistakes of which no more is told than this. */
export const areOneProblem = (mistakes: Mistake[]) =>
  test.for(mistakes)('is one problem and no more: %s', { timeout: 30_000 }, async ([, spoil, message]) => {
    const book = new Book();
    spoil(book);
    const expected = typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message);
    expect(await book.problems()).toEqual([expected]);
  });
