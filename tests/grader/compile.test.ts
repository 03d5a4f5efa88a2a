import { describe, expect, test } from 'vitest';
import { compile } from '#grader/compile.ts';

const codeOf = async (source: string) => {
  const compiled = await compile(source);
  return 'code' in compiled ? compiled.code : compiled;
};
const errorOf = async (source: string) => {
  const compiled = await compile(source);
  return 'error' in compiled ? compiled.error : compiled;
};

test('types go, lines stay', async () => {
  const code = await codeOf(
    'type Row = number[];\n\nexport function f(\n  x: Row,\n): number {\n  return x[0]! as number;\n}',
  );
  expect(code).toMatch(/export function f\(\n {2}x,\n\) {\n {2}return x\[0\] ;\n}$/);
  expect(String(code).split('\n')).toHaveLength(7);
});

test('modern JavaScript is left as it is', async () => {
  const source = 'export const f = (x) => x?.at(-1) ?? 0n ** 2n;';
  expect(await codeOf(source)).toBe(source);
});

describe('what cannot be read is found where it stands', () => {
  test.each([
    ['export function f(x) {\n  return x.map((v) => v * 2;\n}', 'Unexpected “;”, expected “,”', 2, 28],
    ['export function f(x) {\n  const a = ;\n}', 'Unexpected “;”', 2, 13],
    ['export function f(x) {\n  if (x {\n  }\n}', 'Unexpected “{”, expected “)”', 2, 9],
    ['def f(x):\n  return x', 'Unexpected “f”, expected “;”', 1, 5],
    ['export function f(x) {\n  return 1;\n', 'Unexpected end of the line', 3, 1],
    ['export function f(x) {\n  const s = "abc;\n}', 'Unterminated string constant', 2, 13],
    ['export const f = (n) => n +;', 'Unexpected “;”', 1, 28],
    ['export const f = (n) => {\n  const a = 1;\n  const b = ;\n};', 'Unexpected “;”', 3, 13],
    ['export const f = (n) => {\n  const g = (a) => {\n    if (a {}\n  };\n};', 'Unexpected “{”', 3, 11],
    ['export const f = (n) => {\n  return "abc;\n};', 'Unexpected “"”', 2, 10],
    ['export funtion f(x) {}', 'Unexpected “f”, expected “;”', 1, 16],
  ])('%j', async (source, message, line, column) =>
    expect(await errorOf(source)).toEqual({ name: 'SyntaxError', message, line, column }),
  );
});

describe('imports', () => {
  const message = 'This exercise imports nothing: write what it needs into this file.';
  test.each([
    ['import { softmax } from "descent";\nexport const f = softmax;', 1, 1],
    ['export const f = 1;\nimport "descent";', 2, 1],
    ['export { f } from "./other";', 1, 1],
    ['export * from "./other";', 1, 1],
    ['export async function f() {\n  return import("./other");\n}', 2, 10],
  ])('%j is refused at its place', async (source, line, column) =>
    expect(await errorOf(source)).toEqual({ name: 'ImportError', message, line, column }),
  );
  test.each([
    'import type { Row } from "descent";\nexport const f = (x: Row) => x;',
    'export const f = (x) => Array.from(x);',
    'export const f = (from) => from; // no import here',
    'const f = 1;\nexport { f };',
  ])('%j is none', async (source) => expect(await codeOf(source)).toBeTypeOf('string'));
});

describe('a program that would keep the parser guessing for years is given up', () => {
  const nest = (around: (inner: string) => string) => {
    let code = '1';
    for (let depth = 0; depth < 60; depth++) code = around(code);
    return `export const f = ${code};`;
  };
  test.each([
    ['default parameters', nest((inner) => `((a = ${inner}) => a)`)],
    ['default parameters in patterns', nest((inner) => `(({ a = ${inner} }) => a)`)],
    ['default parameters of async functions', nest((inner) => `async (a = ${inner}) => a`)],
    ['default parameters with type parameters', nest((inner) => `<T>(a = ${inner}) => a`)],
    ['casts', nest((inner) => `<T>(${inner})`)],
    ['conditions that may be arrow functions', nest((inner) => `a ? (b) : c => ${inner}`)],
    ['computed keys', nest((inner) => `(({ [${inner}]: a }) => a)`)],
    ['open type arguments', `export const f = ${'a<b>('.repeat(60)}`],
    ['open casts', `export const f = ${'<T>('.repeat(60)}`],
  ])('%s', async (_, source) => {
    expect(await errorOf(source)).toMatchObject({
      name: 'SyntaxError',
      message: expect.stringContaining('nested too deeply'),
    });
  });

  test('what is long, or nested as people do, is read', async () => {
    const inner = '((a = ((b = ((c = 1) => c)()) => b)()) => a)()';
    expect(await codeOf(`export const f = ${inner};`)).toBe(`export const f = ${inner};`);
    const long = 'export const g = (x: number) => [x, { a: (x + 1) * 2 }];\n'.repeat(2000);
    expect(await codeOf(long)).toHaveLength(long.replaceAll(': number', '').length);
    const callbacks = nest((code) => `rows.map((row) => {\n  return ${code};\n})`);
    expect(await codeOf(callbacks)).toBe(callbacks);
  });
});
