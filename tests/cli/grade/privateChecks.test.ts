import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Exercise, loadExercises } from '#book/exercises/exercise.ts';
import { Complaint } from '../../../src/cli/complaint.ts';
import { chooseExercises } from '../../../src/cli/grade/exercises.ts';
import { readPrivateChecks } from '../../../src/cli/grade/privateChecks.ts';
import { jobId } from '../../../src/cli/grade/results.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

let all: Exercise[];
beforeAll(async () => {
  all = await loadExercises();
});

const id = 'loss-functions/hingeLoss';
const file = `${id}.ts`;
const checks = `import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawScores } from '#grader/draw.ts';
import { margin } from './.margin.ts';

export default defineChecks({
  groups: [{ name: 'a margin of the instructor', count: 4, draw: (random: Random) => [drawScores(random, 4), 2, margin] }],
});
`;
const folderWith = (text: string, name = file) =>
  temporaryBook({ [name]: text, [path.join(path.dirname(name), '.hidden')]: '' });

test('private checks come after those of the book, import what the book has, and draw by the seed', async () => {
  const folder = temporaryBook({ [file]: checks, 'loss-functions/.margin.ts': 'export const margin: number = 7.5;' });
  const options = { exercises: [id], weights: new Map(), private: folder };
  const choose = async (seed: number, more = {}) => (await chooseExercises({ ...options, ...more }, seed)).graded[0]!;
  const own = ({ key }: Awaited<ReturnType<typeof choose>>) =>
    key.cases.filter(({ group }) => group === 'a margin of the instructor');
  const [graded, other, without] = [await choose(1), await choose(2), await choose(1, { private: undefined })];
  expect(own(graded).map(({ args }) => args[2])).toEqual([7.5, 7.5, 7.5, 7.5]);
  expect(own(graded)).not.toEqual(own(other));
  expect(graded.key.cases.slice(0, -4)).toEqual(without.key.cases);
  expect(graded.key.version).toBe(without.key.version);
  expect(graded.privateVersion).toMatch(/^[0-9a-f]{12}$/);
  expect(without.privateVersion).toBeUndefined();
  // What was judged without them is judged again.
  expect(jobId(graded, 'code')).not.toBe(jobId(without, 'code'));
});

test.each([
  ['no file', temporaryBook({ 'loss-functions/.keep': '' }), 'no checks in'],
  ['no folder', '/does/not/exist', "can't read /does/not/exist (ENOENT)"],
  ['an unknown exercise', folderWith(checks, 'loss-functions/hingLoss.ts'), 'did you mean "loss-functions/hingeLoss"'],
  ['a file at the top', temporaryBook({ 'softmax.ts': '' }), 'not checks of an exercise: softmax.ts'],
  ['no default export', folderWith('export const groups = [];'), 'write export default defineChecks'],
  [
    'what does not load',
    folderWith('const a = 1;\nnothing.here;'),
    'hingeLoss.ts:2: does not load: nothing is not defined',
  ],
  ['what cannot be read', folderWith('const a = ;'), 'hingeLoss.ts:1: does not load'],
  [
    'a group of the book’s',
    folderWith("export default { groups: [{ name: 'two classes', cases: [] }] };"),
    'the name "two classes"',
  ],
  [
    'an unknown export',
    folderWith("export default { groups: [{ name: 'x', call: 'hinge', cases: [] }] };"),
    'calls "hinge"',
  ],
])('%s is refused with what to do', (_name, folder, words) => {
  expect(() => readPrivateChecks(folder, all)).toThrow(Complaint);
  expect(() => readPrivateChecks(folder, all)).toThrow(words);
});

test('a solution that fails on private cases is told', async () => {
  const folder = folderWith("export default { groups: [{ name: 'no scores', cases: [[null, 0]] }] };");
  const options = { exercises: [id], weights: new Map(), private: folder };
  await expect(chooseExercises(options, 1)).rejects.toThrow(
    '--private: loss-functions/hingeLoss: the solution fails on no scores: ',
  );
});
