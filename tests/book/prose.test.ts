import { expect, test } from 'vitest';
import { proseOf } from '#book/prose.ts';

test('prose is the sentences that read without formulas, figures and code', () => {
  const markdown = [
    '## A heading',
    'It is *one* [number](term:loss). See [](#fig:one). The loss $L$ falls.<Note>Aside.</Note> Does it [@key]?',
    '$$\nL = 1\n$$',
    '- a list',
    'A half sentence before',
    '```ts\nconst a = 1;\n```',
    '<Figure id="fig:one" caption="Words." />',
    'The end.',
  ].join('\n\n');
  expect(proseOf(markdown)).toBe('It is one number. Does it?\n\nThe end.');
});
