import { expect, test } from 'vitest';
import { engineDeclarations, typeFiles } from '../../../src/book/typeHelp/files.ts';
import { temporaryBook } from '../temporaryBook.ts';

const empty = Object.fromEntries(
  ['data', 'metrics', 'vision', 'weights'].map((name) => [`src/engine/${name}/index.ts`, '']),
);

test('the engine is declared by what its modules export, and what those types need', () => {
  const root = temporaryBook({
    ...empty,
    'src/engine/index.ts': "export { half } from './half.ts';\n",
    'src/engine/half.ts':
      "import { kernels } from './kernels.ts';\nimport type { Size } from './size.ts';\n/** Half of it. */\nexport function half(size: Size): Size {\n  return kernels.half(size);\n}\n",
    'src/engine/size.ts': 'export type Size = number;\n',
    'src/engine/kernels.ts': 'export const kernels = {};\n',
  });
  const files = engineDeclarations(root);
  expect(Object.keys(files).sort()).toEqual([
    '/descent/data/index.d.ts',
    '/descent/half.d.ts',
    '/descent/index.d.ts',
    '/descent/metrics/index.d.ts',
    '/descent/size.d.ts',
    '/descent/vision/index.d.ts',
    '/descent/weights/index.d.ts',
  ]);
  expect(files['/descent/half.d.ts']).toContain('/** Half of it. */\nexport declare function half(size: Size): Size;');
  expect(files['/descent/half.d.ts']).toContain("from './size.js'");
});

test('an export without a type is named with its line', () => {
  const root = temporaryBook({
    ...empty,
    'src/engine/index.ts': "export { half } from './half.ts';\n",
    'src/engine/half.ts': '\nexport function half(size: number, { by = 2 } = {}): number {\n  return size / by;\n}\n',
  });
  expect(() => engineDeclarations(root)).toThrow(/^src\/engine\/half\.ts:2: /);
});

test('ECMAScript comes whole, and nothing of a page', () => {
  const files = typeFiles(process.cwd());
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['/lib.es2024.d.ts', '/lib.es5.d.ts', '/globals.d.ts']));
  expect(Object.keys(files).filter((name) => name.startsWith('/lib.dom'))).toEqual([]);
});
