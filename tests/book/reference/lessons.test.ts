import { expect, test } from 'vitest';
import { lessons } from '../../../src/book/reference/lessons.ts';
import { smallBook } from '../mdx/compile.ts';

test('a chapter teaches what it shows, under the heading where it does', () => {
  const text =
    '<Source of="first" />\n\n## The loss\n\n### Its slope\n\n<Source of="slope" />\n\n<Source of="first" />';
  const found = lessons(smallBook(text));
  expect(found.get('first')).toEqual([{ chapter: 'losses', section: undefined }]);
  expect(found.get('slope')).toEqual([{ chapter: 'losses', section: 'its-slope' }]);
  expect(found.has('other')).toBe(false);
});

test('a chapter teaches what its frontmatter says', () => {
  const fields = 'title: Losses\nnumber: 4\nsummary: One sentence of at least twenty characters.';
  const chapter = `---\n${fields}\nobjectives: [Compute by hand, Say why it is so]\nteaches:\n  the-loss: [relu]\n---\n\n## The loss\n`;
  const found = lessons(smallBook('', { 'content/chapters/losses/index.mdx': chapter }));
  expect(found.get('relu')).toEqual([{ chapter: 'losses', section: 'the-loss' }]);
});

test('the loss functions of this book are taught by their chapter', () => {
  expect(lessons().get('crossEntropy')?.[0]).toEqual({ chapter: 'loss-functions', section: 'do-both-at-once' });
});
