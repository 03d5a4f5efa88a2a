import { expect, test } from 'vitest';
import { costIn, costTable, withCost } from './costTable.ts';

const table = costTable([
  { count: 0, seconds: 20, gigabytes: 1 },
  { count: 10, seconds: 20.5, gigabytes: 1.1 },
  { count: 500, seconds: 45, gigabytes: 2 },
]);

test('what a lesson costs is what it adds to the book alone', () => {
  expect(table).toContain('| the book alone | 20.0 | – | 1.0 |');
  expect(table).toContain('| 10 | 20.5 | 50 | 1.1 |');
  expect(table).toContain('| 500 | 45.0 | 50 | 2.0 |');
});

test('neither measurement overwrites what the other has written', () => {
  const bench = '# Benchmarks\n\nratios\n';
  const both = withCost(bench, table);
  expect(both.startsWith(bench)).toBe(true);
  expect(withCost(both, table)).toBe(both);
  // A new bench puts the part back as it was.
  expect(`# Benchmarks\n\nother ratios\n${costIn(both)}`).toBe(withCost('# Benchmarks\n\nother ratios\n', table));
  expect(costIn(bench)).toBe('');
});
