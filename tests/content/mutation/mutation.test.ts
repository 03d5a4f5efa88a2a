import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadExercises } from '#book/exercises/exercise.ts';
import { mutantsOf, withBudget } from './mutate.ts';
import { fewest, type Tally, tryMutants } from './tryMutants.ts';

/** Exercise → mutant → why it answers as the solution does. */
const equivalent = parse(readFileSync(new URL('equivalent.yml', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, string>
>;

const exercises = await loadExercises();
const table: (Tally & { id: string })[] = [];

/** The table that CONTRIBUTING.md speaks of. */
afterAll(() => {
  const lines = table.map(({ id, mutants, survivors }) => {
    const numbers = [mutants.length, mutants.length - survivors.length, survivors.length];
    return `${id.padEnd(48)}${numbers.map((number) => String(number).padStart(12)).join('')}`;
  });
  console.log(`${'exercise'.padEnd(48)}     mutants    rejected  equivalent\n${lines.join('\n')}`);
});

describe.each(exercises)('$id', (exercise) => {
  test('the checks reject every slip in its solution', { timeout: 120_000 }, async () => {
    const tally = await tryMutants(exercise);
    table.push({ ...tally, id: exercise.id });
    const listed = Object.keys(equivalent[exercise.id] ?? {});
    const { mutants, survivors } = tally;
    expect(mutants.length, 'too few mutants; give it a further solution').toBeGreaterThanOrEqual(fewest);
    expect(
      survivors.filter((name) => !listed.includes(name)),
      'these pass: add a case to checks.ts, or to equivalent.yml with the reason',
    ).toEqual([]);
    expect(
      listed.filter((name) => !survivors.includes(name)),
      'equivalent.yml: no such survivor; take it out',
    ).toEqual([]);
  });
});

test('only exercises of the book are listed, each with reasons', () => {
  const ids = exercises.map(({ id }) => id);
  expect(Object.keys(equivalent).filter((id) => !ids.includes(id))).toEqual([]);
  for (const reasons of Object.values(equivalent))
    for (const reason of Object.values(reasons)) expect(reason.length).toBeGreaterThan(20);
});

describe('mutants', () => {
  test('operators, signs, constants, ends, axes, branches and statements are changed, one at a time', () => {
    const names = mutantsOf(`export function f(rows: number[][], n: 3, k = 2): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i][k] === n) continue;
    sum += Math.max(-rows[i][k], 1);
  }
  return k > n ? sum * n : g(sum, n);
}`).map(({ name }) => name);
    for (const name of [
      'export function f(rows: number[][], n: 3, k = 3): number {',
      'let sum = 1;',
      'for (let i = 0; i <= rows.length; i++) {',
      'for (let i = 0; i < (rows.length - 1); i++) {',
      'for (let i = 0; i < rows.length; i += 2) {',
      'if (rows[i][k] !== n) continue;',
      'if (rows[k][i] === n) continue;',
      'if (true) continue;',
      'removed: if (rows[i][k] === n) continue;',
      'sum -= Math.max(-rows[i][k], 1);',
      'sum += Math.min(-rows[i][k], 1);',
      'sum += Math.max((rows[i][k]), 1);',
      'sum += (1);',
      'removed: sum += Math.max(-rows[i][k], 1);',
      'return (sum * n);',
      'return k > n ? sum / n : g(sum, n);',
      'return k > n ? sum * n : g(n, sum);',
    ])
      expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('types are left alone', () => {
    expect(mutantsOf('type Size = 2 | 3;\nexport const f = (x: Size): 4 => x as 4;')).toEqual([]);
  });

  test('an endless one ends after its steps, and one that ends is not changed by counting them', () => {
    const run = (body: string, steps: number) => {
      const code = withBudget(body, steps).replace('export ', '');
      return new Function(`${code}; return f();`)();
    };
    expect(() => run('export function f() { for (;;); }', 1000)).toThrow('too many steps');
    expect(() => run('const g = () => g();\nexport function f() { return [1].map(() => g()); }', 100)).toThrow(
      'too many steps',
    );
    expect(
      run('export function f() { let n = 0; do n++; while (n < 5); return [1, 2].map((x) => ({ x, n })); }', 100),
    ).toEqual([
      { x: 1, n: 5 },
      { x: 2, n: 5 },
    ]);
  });
});
