import { expect, test } from 'vitest';
import { engineSources } from '../../src/book/sources.ts';
import { temporaryBook, writeFile } from './temporaryBook.ts';

const losses = `import { x } from './x.ts';

/** The loss. */
export function loss(): number {
  return hidden();
}

function hidden() {
  return 1;
}

export const one = 1;
export interface Shape {
  size: number;
}
export { x } from './x.ts';
`;

test('what the engine exports is found with docstring and lines', () => {
  const root = temporaryBook({ 'src/engine/losses.ts': losses, 'src/engine/kernels/sum.ts': 'export class Sum {}\n' });
  const found = engineSources(root);
  expect([...found.keys()].sort()).toEqual(['Shape', 'Sum', 'loss', 'one']);
  expect(found.get('loss')).toEqual({
    file: 'src/engine/losses.ts',
    firstLine: 3,
    lastLine: 6,
    code: '/** The loss. */\nexport function loss(): number {\n  return hidden();\n}',
  });
  expect(found.get('Sum')?.file).toBe('src/engine/kernels/sum.ts');
});

test('the engine of this repository can be shown', () => {
  expect(engineSources(process.cwd()).get('createRandom')?.code).toContain('export function createRandom');
});

test('a new file is found', () => {
  const root = temporaryBook({ 'src/engine/losses.ts': losses });
  expect(engineSources(root).has('more')).toBe(false);
  writeFile(root, 'src/engine/more.ts', 'export const more = 1;\n');
  expect(engineSources(root).has('more')).toBe(true);
});
