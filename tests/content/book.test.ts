import { expect, test } from 'vitest';
import { registry } from '../../components/registry.ts';
import { checkBook } from '../../src/book/check.ts';
import { formatProblem } from '../../src/book/problem.ts';

test('nothing in the book is dangling, misspelled or missing', { timeout: 60_000 }, async () => {
  expect((await checkBook(registry)).map(formatProblem)).toEqual([]);
});
