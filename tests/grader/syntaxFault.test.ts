import { expect, test } from 'vitest';
import { findFault } from '#grader/syntaxFault.ts';

const declared = (name: string) => `Identifier '${name}' has already been declared`;

test.each([
  ['export function f() {\n  let a = 1;\n  let a = 2;\n}', declared('a'), 3, 7],
  ['export function f(x) {\n  const x = 1;\n}', declared('x'), 2, 9],
  ['export function f() {\n  let a = 1;\n  { let a = 2; }\n  const a = 3;\n}', 'redeclaration of let a', 4, 9],
  ['export function f(x) {\n  1 = x;\n}', 'Invalid left-hand side in assignment', 2, 5],
  ['export function f(x) {\n  return x.;\n}', "Unexpected token ';'", 2, 12],
  [
    'const b = 1;\nexport function f(x) {\n  for (const y of x) {}\n  const a;\n}',
    'Missing initializer in const declaration',
    4,
    3,
  ],
  [
    'export function f() {\n  await g();\n}',
    'await is only valid in async functions and the top level bodies of modules',
    2,
    3,
  ],
  ['export function f() {\n  for (;;) break;\n  break;\n}', 'Illegal break statement', 3, 3],
])('%j: %s', (source, message, line, column) => expect(findFault(source, message)).toEqual({ message, line, column }));

test('signs pasted from a text are named, with what to write', () => {
  expect(findFault('export const f = (x) =>\n  x−1;', 'Invalid or unexpected token')).toEqual({
    message: 'The sign − is not code; write - instead.',
    line: 2,
    column: 4,
  });
  expect(findFault('export const f = “a”;', 'Invalid or unexpected token').message).toBe(
    'The sign “ is not code; write " instead.',
  );
});

test('the same signs in a string or a comment are none', () => {
  const message = 'Something else';
  expect(findFault('// 3 − 2\nexport const f = "−";', message)).toEqual({ message });
});
