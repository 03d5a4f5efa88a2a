import { expect, test } from 'vitest';
import { readingMinutes } from '#book/readingTime.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('prose is read at 238 words a minute', () => {
  expect(readingMinutes(words(2380))).toBe(10);
});

test('a formula or a block of code counts once, whatever it holds', () => {
  const blocks = Array.from({ length: 8 }, () => `$$\n${words(500)}\n$$\n\n\`\`\`ts\n${words(500)}\n\`\`\``).join(
    '\n\n',
  );
  expect(readingMinutes(blocks)).toBe(4);
});

test('components, attributes and addresses are not read', () => {
  expect(
    readingMinutes(`<Figure id="fig:x" caption="${words(2000)}" />\n[link](https://example.org/${words(900)})`),
  ).toBe(1);
});

test('a short text takes a minute', () => {
  expect(readingMinutes('')).toBe(1);
});
