import { expect, test } from 'vitest';
import { startCompileCheck } from '../../../src/cli/grade/compileCheck.ts';

test('a program that the compiler gives up, or can’t read, ends, and the next is compiled', async () => {
  const compiling = startCompileCheck();
  const nested = `const f = ${'(a = '.repeat(40)}1${') => 1'.repeat(40)};`;
  const asked = ['const a = 1;', nested, 'not } a program', 'export const b: number = 2;'];
  expect(await Promise.all(asked.map(compiling.ends))).toEqual([true, true, true, true]);
  compiling.close();
});
