import { expect, test } from 'vitest';
import { reportExercise } from '#book/authoring/exerciseReport.ts';
import type { ExerciseReport } from '#book/authoring/messages.ts';
import { program, sound } from '../soundExercise.ts';
import { temporaryBook, writeFile } from '../temporaryBook.ts';

const folder = 'content/chapters/arithmetic/exercises/double';

/** What is told of a sound exercise with these changes; `null` leaves a file out. */
async function told(change: Record<string, string | null> = {}): Promise<ExerciseReport[]> {
  const files = Object.entries({ ...sound, ...change }).flatMap(([file, text]): [string, string][] =>
    text === null ? [] : [[`${folder}/${file}`, text]],
  );
  return toldOf(temporaryBook(Object.fromEntries(files)));
}

async function toldOf(root: string): Promise<ExerciseReport[]> {
  const reports: ExerciseReport[] = [];
  await reportExercise(root, 'arithmetic/double', (report) => reports.push(structuredClone(report)));
  return reports;
}

test('every program of a sound exercise ends as it should, and is told with its words as it is judged', async () => {
  const reports = await told();
  expect(reports.map(({ programs, isDone }) => `${programs.length}${isDone ? ' done' : ''}`)).toEqual([
    '0',
    '0',
    '1',
    '2',
    '3',
    '4',
    '4 done',
  ]);
  const { programs, problems, total } = reports.at(-1)!;
  expect({ problems, total }).toEqual({ problems: [], total: 4 });
  expect(programs.map(({ role, name, verdict, problem }) => [role, name, verdict, problem])).toEqual([
    ['solution', 'solution.ts', 'pass', undefined],
    ['solution', 'sum.ts', 'pass', undefined],
    ['starter', 'starter.ts', 'fail', undefined],
    ['mistake', 'squares.ts', 'fail', undefined],
  ]);
  const [, , , squares] = programs;
  expect(squares?.adviceHtml).toContain('You multiply');
  expect(squares?.file).toBe(`${folder}/mistakes/squares.ts`);
  expect(squares?.code).toBe(sound['mistakes/squares.ts']);
});

test('a mistake that passes, a solution that fails and a starter that passes are told at their programs', async () => {
  const { programs, problems } = (
    await told({
      'mistakes/squares.ts': program('return x + x;'),
      'solutions/sum.ts': program('return 3 * x;'),
      'starter.ts': program('return 2 * x;'),
    })
  ).at(-1)!;
  expect(problems).toEqual([]);
  expect(programs.map(({ problem }) => problem)).toEqual([
    undefined,
    expect.stringMatching(/^this solution must pass, but: Not yet/),
    'the starter passes; take the answer out of it',
    expect.stringMatching(/^this mistake passes/),
  ]);
});

test.each([
  ['a mistake without its text', { 'mistakes/squares.md': null }, /mistakes\/squares\.ts:1: mistake without a text/],
  [
    'checks that cannot be read',
    { 'checks.ts': 'export default {\n  groups: [\n    {{ }\n  ] };' },
    /checks\.ts:3: does not load/,
  ],
  [
    'checks that throw',
    {
      'checks.ts': `export default { groups: [{ name: 'a', visible: true, count: 1, draw: () => { throw new Error('no'); } }] };`,
    },
    /checks\.ts:1: no; correct the checks/,
  ],
  [
    'a solution that fails',
    { 'solution.ts': program('throw new Error("hm");') },
    /solution\.ts:1: the solution fails on three: hm/,
  ],
])('%s is told as file:line: what; what to do, and nothing is run', async (_, change, problem) => {
  const { problems, programs, isDone } = (await told(change)).at(-1)!;
  expect({ programs, isDone }).toEqual({ programs: [], isDone: true });
  expect(problems[0]).toMatch(problem);
});

test('another text of a mistake is told without running anything again; another program is run', async () => {
  const root = temporaryBook(
    Object.fromEntries(Object.entries(sound).map(([file, text]) => [`${folder}/${file}`, text])),
  );
  const first = (await toldOf(root)).at(-1)!;
  writeFile(root, `${folder}/mistakes/squares.md`, 'Twice is not squared.');
  const second = await toldOf(root);
  expect(second).toHaveLength(1);
  expect(second[0]!.programs.at(-1)!.adviceHtml).toBe('<p>Twice is not squared.</p>');
  expect(second[0]!.programs.map(({ milliseconds }) => milliseconds)).toEqual(
    first.programs.map(({ milliseconds }) => milliseconds),
  );
  writeFile(root, `${folder}/solutions/sum.ts`, program('return 3 * x;'));
  const third = await toldOf(root);
  expect(third.length).toBeGreaterThan(1);
  expect(third.at(-1)!.programs[1]!.problem).toMatch(/^this solution must pass/);
});
