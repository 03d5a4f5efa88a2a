import { expect, test } from 'vitest';
import { type Entry, engineEntries, publicModules } from '../../../src/book/reference/entries.ts';
import { declarationFor, exportsOf } from '../../../src/book/reference/modules.ts';
import { mayThrow } from './mayThrow.ts';

const entries = engineEntries();
const declared = new Map(publicModules.flatMap((file) => exportsOf('.', file)).map((one) => [one.name, one]));
const names = new Set(entries.map(({ name }) => name));
const isCallable = ({ kind }: Entry) => kind === 'function' || kind === 'class';
const codeOf = ({ signature, members }: Entry) => [signature, ...members].map(({ code }) => code).join('\n');
const place = ({ file, firstLine, name }: Entry) => `${file}:${firstLine}: ${name}`;
const without = (what: string, wanting: (entry: Entry) => boolean) =>
  entries.filter(wanting).map((entry) => `${place(entry)}: no ${what}`);

/** What has a shape. */
const shaped = /\b(Tensor|Operand|Labels|Examples|Picture|Initializer|Float32Array|Int32Array)\b/;

test('everything public says what it is', () => {
  expect(without('docstring; say what it is', ({ doc }) => doc.text === '')).toEqual([]);
});

test('whatever takes or gives tensors says in which shapes', () => {
  const lacking = (entry: Entry) => isCallable(entry) && shaped.test(codeOf(entry)) && entry.doc.shapes.length === 0;
  expect(without('@shape; say what goes in and comes out', lacking)).toEqual([]);
});

test('whatever can throw says when', () => {
  const lacking = (entry: Entry) =>
    isCallable(entry) && mayThrow('.', declared.get(entry.name)!) && entry.doc.throws.length === 0;
  expect(without('@throws; say when it does', lacking)).toEqual([]);
});

test('the types of the engine that a signature names are public too', () => {
  const hidden = entries.flatMap((entry) =>
    [...new Set(entry.signature.code.match(/\b[A-Z]\w+/g))]
      .filter((type) => !names.has(type) && declarationFor('.', entry.file, type))
      // A kernel's type is part of the interface of kernels, which shows them in its source.
      .filter(() => entry.group.id !== 'kernels')
      .map((type) => `${place(entry)}: ${type} is not exported; export it where ${entry.name} is`),
  );
  expect(hidden).toEqual([]);
});
