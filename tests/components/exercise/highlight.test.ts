import { expect, test } from 'vitest';
import { highlight } from '#components/exercise/code/highlight.ts';

const code = "// note\nconst x: number = 1;\n\nreturn 'a';";

test('the lines of the code come back whole', () => {
  expect(highlight(code).map((line) => line.map(({ text }) => text).join(''))).toEqual(code.split('\n'));
});

test('words, values and comments are told apart', () => {
  const kinds = Object.fromEntries(
    highlight(code)
      .flat()
      .map(({ text, kind }) => [text.trim(), kind]),
  );
  expect(kinds).toMatchObject({
    '// note': 'code-comment',
    const: 'code-word',
    number: 'code-value',
    '1': 'code-value',
    "'a'": 'code-value',
    x: '',
  });
});
