import { expect, test } from 'vitest';
import { engineEntries } from '../../../src/book/reference/entries.ts';
import { groups } from '../../../src/book/reference/groups.ts';
import { temporaryBook } from '../temporaryBook.ts';

const empty = Object.fromEntries(
  ['data', 'metrics', 'vision', 'weights'].map((name) => [`src/engine/${name}/index.ts`, '']),
);

const layer = `import { Base } from './base.ts';
import type { Options } from '../scope.ts';

/** A layer. */
export class Layer extends Base {
  readonly size: number;
  #secret = 1;
  /** Half of it. */
  static half = 0.5;

  constructor(
    size: number,
    { rate = 1 }: Options,
  ) {
    super();
    this.size = size;
  }

  /** @internal */
  raw(): void {}

  get rate(): number {
    return 1;
  }

  protected draw(): void {}

  forward(x: Tensor): Tensor {
    return x;
  }
}
`;
const base = `import { Module } from './module.ts';
export class Base extends Module {
  readonly weight: Tensor;
  forward(x: number): number {
    return x;
  }
}
`;

const book = temporaryBook({
  ...empty,
  'src/engine/index.ts': [
    "export { Layer } from './layers/layer.ts';",
    "export { Module } from './layers/module.ts';",
    "export { max, type Pick, zero } from './operations/max.ts';",
    "export type { Options } from './scope.ts';",
  ].join('\n'),
  'src/engine/layers/layer.ts': layer,
  'src/engine/layers/base.ts': base,
  'src/engine/layers/module.ts': 'export abstract class Module {\n  isTraining = true;\n}\n',
  'src/engine/operations/max.ts': `/** The larger. */
export function max<One>(a: One, b: One): One {
  return a > b ? a : b;
}
/** A choice. */
export type Pick = 'a' | 'b';
/** Nothing. */
export const zero = (shape: Shape): Tensor => full(shape, 0);
`,
  'src/engine/scope.ts': 'export interface Options {\n  /** How much. */\n  rate?: number;\n}\n',
});
const entries = new Map(engineEntries(book).map((entry) => [entry.name, entry]));

test('functions show how they are called, types what they are', () => {
  expect([...entries.keys()]).toEqual(['Layer', 'Module', 'max', 'Pick', 'zero', 'Options']);
  const codes = [...entries.values()].map(({ kind, signature }) => [kind, signature.code]);
  expect(codes).toEqual([
    ['class', 'Layer(\n  size: number,\n  { rate = 1 }: Options,\n)'],
    ['class', 'abstract class Module'],
    ['function', 'max<One>(a: One, b: One): One'],
    ['type', "type Pick = 'a' | 'b'"],
    ['function', 'zero(shape: Shape): Tensor'],
    ['type', 'Options'],
  ]);
});

test('a class shows what programs may use, what it inherits from hidden classes too', () => {
  const { members, parent } = entries.get('Layer')!;
  expect(parent).toBe('Module');
  expect(members.map(({ code }) => code)).toEqual([
    'readonly weight: Tensor',
    'readonly size: number',
    'static half = 0.5',
    'readonly rate: number',
    'forward(x: Tensor): Tensor',
  ]);
  expect(members.find(({ name }) => name === 'half')?.doc.text).toBe('Half of it.');
});

test('source, docstring and place are those of the file', () => {
  const { file, firstLine, lastLine, code, doc, group } = entries.get('max')!;
  expect([file, firstLine, lastLine, group.id]).toEqual(['src/engine/operations/max.ts', 1, 4, 'reductions']);
  expect(code).toBe('/** The larger. */\nexport function max<One>(a: One, b: One): One {\n  return a > b ? a : b;\n}');
  expect(doc.text).toBe('The larger.');
});

test('a name that is not there is an error', () => {
  const broken = temporaryBook({
    ...empty,
    'src/engine/index.ts': "export { a } from './a.ts';",
    'src/engine/a.ts': '',
  });
  expect(() => engineEntries(broken)).toThrow('src/engine/index.ts: no such export: a in src/engine/a.ts');
});

test('every group of the reference has entries, and no name comes twice', () => {
  const all = engineEntries();
  expect(new Set(all.map(({ group }) => group.id))).toEqual(new Set(groups.map(({ id }) => id)));
  const names = all.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
