import { expect, test } from 'vitest';
import { differenceOf } from '#components/authoring/difference.ts';

const shown = (first: string, second: string) =>
  differenceOf(first, second).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

test('a changed line is one less and one more, between what both have', () => {
  expect(shown('a\nb\nc\n', 'a\nx\nc\n')).toEqual([' a', '-b', '+x', ' c']);
});

test('what is added or taken away at either end', () => {
  expect(shown('a\nb', 'a\nb\nc')).toEqual([' a', ' b', '+c']);
  expect(shown('a\nb\nc', 'c')).toEqual(['-a', '-b', ' c']);
});

test('the same program has no difference', () => {
  expect(shown('a\nb\n', 'a\nb')).toEqual([' a', ' b']);
});
