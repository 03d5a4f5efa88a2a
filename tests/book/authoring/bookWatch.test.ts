import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchBook } from '#book/authoring/bookWatch.ts';
import { testThreads } from './threads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin() {
  const { threads, start } = testThreads();
  const said: string[] = [];
  const book = watchBook({
    start,
    say: (problem) => said.push(problem),
    sayMended: () => said.push('mended'),
    milliseconds: 100,
  });
  const found = (...problems: string[]) => threads.at(-1)!.answer({ kind: 'book', problems });
  return { book, threads, said, found };
}

test('says what is new, and when nothing is left', () => {
  const { book, said, found } = begin();
  for (const problems of [['a'], ['a', 'b'], [], []]) {
    book.changed();
    vi.advanceTimersByTime(100);
    found(...problems);
  }
  expect(said).toEqual(['a', 'b', 'mended']);
});

test('changes in quick succession, or while it reads, are read once', () => {
  const { book, threads, found } = begin();
  book.changed();
  vi.advanceTimersByTime(60);
  book.changed(true);
  vi.advanceTimersByTime(60);
  expect(threads).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(threads[0]!.jobs).toEqual([{ kind: 'book', isForgetting: true }]);
  book.changed();
  vi.advanceTimersByTime(100);
  expect(threads[0]!.jobs).toHaveLength(1);
  found();
  expect(threads[0]!.jobs).toHaveLength(2);
  expect(threads[0]!.jobs[1]).toEqual({ kind: 'book', isForgetting: false });
});

test('another engine needs another thread; so does one that crashed', () => {
  const { book, threads, said } = begin();
  book.changed();
  vi.advanceTimersByTime(100);
  book.restart();
  vi.advanceTimersByTime(100);
  expect(threads.map(({ isEnded, jobs }) => [isEnded, jobs.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  threads[1]!.crash('no memory');
  expect(said).toEqual(["the book can't be read: no memory"]);
  book.changed();
  vi.advanceTimersByTime(100);
  expect(threads).toHaveLength(3);
});
