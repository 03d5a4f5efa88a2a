import { expect, test } from 'vitest';
import { engineEntries } from '../../../src/book/reference/entries.ts';
import { examplesOf, runExample } from '../../../src/book/reference/examples.ts';

test('an example is run by the engine, and its last value shown', () => {
  expect(runExample('softmax(tensor([0, 0]))')).toBe('tensor([0.5000, 0.5000])');
  expect(runExample('const x = tensor(3, { requiresGrad: true }); square(x).backward(); x.grad;')).toBe('tensor(6)');
  expect(runExample('[1 / 3, zeros([2, 1]).shape]')).toBe('[0.33333, [2, 1]]');
  expect(runExample("['a', true]")).toBe("['a', true]");
  expect(runExample('new Float32Array(2)')).toBe('[0, 0]');
});

test('an example that ends in no value is refused', () => {
  expect(() => runExample('const x = 1;')).toThrow('the last statement is no expression');
});

const withExamples = engineEntries().filter(({ doc }) => doc.examples.length > 0);

test.each(withExamples.map((entry) => [entry.name, entry] as const))('the example of %s runs', (_name, entry) => {
  for (const { output } of examplesOf(entry)) expect(output).not.toMatch(/undefined|\[object/);
});

test('an example that fails is named with its place', () => {
  const entry = withExamples[0]!;
  const broken = { ...entry, doc: { ...entry.doc, examples: ['nothing()'] } };
  expect(() => examplesOf(broken)).toThrow(
    `${entry.file}:${entry.firstLine}: example of ${entry.name} fails: nothing()`,
  );
});
