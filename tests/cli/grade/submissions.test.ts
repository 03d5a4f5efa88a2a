import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readClass } from '../../../src/cli/grade/submissions.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

const softmax = { id: 'losses/softmax', uuid: '6f1f4f7e-3f83-4c1b-9f57-2f6f5d1f0a01' };
const hinge = { id: 'losses/hinge', uuid: '6f1f4f7e-3f83-4c1b-9f57-2f6f5d1f0a02' };
const exercises = [softmax, hinge];
const read = (folder: string, wanted = exercises) => readClass(folder, wanted, exercises);

const answer = (more: object) => ({ ...softmax, version: 'v2', kept: [], hints: 0, attempted: true, ...more });
const progress = (...answers: object[]) =>
  JSON.stringify({ format: 'descent-progress', formatVersion: 1, exercises: answers, quiz: [] });

test('folders and exported files are read; learners come sorted', () => {
  const folder = temporaryBook({
    'zoe.json': progress(answer({ draft: { code: 'draft', at: 2 }, passed: { code: 'passed', at: 1 } })),
    'ada/losses/softmax.ts': 'code',
    'ada/losses/hinge.ts': 'more code',
    'ada/.DS_Store': '',
    'max/readme.txt': 'hello',
  });
  expect(read(folder)).toEqual({
    learners: ['ada', 'max', 'zoe'],
    submissions: [
      { learner: 'ada', exercise: 'losses/hinge', codes: [{ source: 'more code' }], attempts: 1 },
      { learner: 'ada', exercise: 'losses/softmax', codes: [{ source: 'code' }], attempts: 1 },
      {
        learner: 'zoe',
        exercise: 'losses/softmax',
        codes: [
          { source: 'passed', writtenFor: 'v2' },
          { source: 'draft', writtenFor: 'v2' },
        ],
        attempts: 2,
      },
    ],
    problems: ["max/readme.txt: not a chapter's folder; the book's with exercises are losses"],
  });
});

test('of several versions what passed last comes first, and each program once', () => {
  const older = answer({ version: 'v1', passed: { code: 'old', at: 1 }, draft: { code: 'same', at: 5 } });
  const newer = answer({
    passed: { code: 'new', at: 3 },
    draft: { code: 'same', at: 4 },
    kept: [{ code: 'k', at: 2 }],
  });
  const [submission] = read(temporaryBook({ 'a.json': progress(older, newer) })).submissions;
  expect(submission).toMatchObject({
    codes: [
      { source: 'new', writtenFor: 'v2' },
      { source: 'old', writtenFor: 'v1' },
      { source: 'same', writtenFor: 'v1' },
    ],
    attempts: 4,
  });
});

test('what is not graded this time is passed over in silence', () => {
  const folder = temporaryBook({ 'ada/losses/softmax.ts': 'code', 'ada/losses/hinge.ts': 'more' });
  const { submissions, problems } = read(folder, [hinge]);
  expect([submissions.map(({ exercise }) => exercise), problems]).toEqual([['losses/hinge'], []]);
});

test('links are not followed, wherever they stand', () => {
  const folder = temporaryBook({ 'ada/losses/hinge.ts': 'code', 'max/losses/x.txt': '' });
  const outside = temporaryBook({ 'secret.ts': 'secret', 'losses/softmax.ts': 'secret' });
  symlinkSync(path.join(outside, 'secret.ts'), path.join(folder, 'ada/losses/softmax.ts'));
  symlinkSync(outside, path.join(folder, 'eve'));
  mkdirSync(path.join(folder, 'zoe'));
  symlinkSync(path.join(outside, 'losses'), path.join(folder, 'zoe/losses'));
  symlinkSync(path.join(outside, 'secret.ts'), path.join(folder, 'tom.json'));
  const found = read(folder);
  expect(JSON.stringify(found)).not.toContain('secret');
  expect(found.submissions).toContainEqual({
    learner: 'ada',
    exercise: 'losses/softmax',
    codes: [],
    trouble: 'a link; put the file itself there',
    attempts: 1,
  });
  expect(found.problems).toEqual([
    'ada/losses/softmax.ts: a link; put the file itself there',
    'eve: a link; put the file or folder itself there',
    'max/losses/x.txt: not an exercise of this chapter; known: hinge, softmax; its file is <exercise>.ts',
    'tom.json: a link; put the file or folder itself there',
    "zoe/losses: not a chapter's folder; the book's with exercises are losses",
  ]);
});

test('a pipe does not hold the grading up, and what is too large is not read', () => {
  const folder = temporaryBook({ 'ada/losses/softmax.ts': 'x'.repeat(200_001), 'max/losses/hinge.ts': '' });
  spawnSync('mkfifo', [path.join(folder, 'ada/losses/hinge.ts')]);
  writeFileSync(path.join(folder, 'max/losses/softmax.ts'), Buffer.from([0x61, 0xff, 0xfe]));
  expect(read(folder).submissions).toMatchObject([
    { exercise: 'losses/hinge', trouble: 'not a plain file; put the file itself there' },
    { exercise: 'losses/softmax', trouble: 'larger than 200000 bytes: 200001; it was not read' },
    { exercise: 'losses/hinge', codes: [{ source: '' }] },
    { exercise: 'losses/softmax', trouble: 'not UTF-8 text; save it as UTF-8' },
  ]);
});

test.each([
  ['not JSON', '{', 'This file is not JSON'],
  ['another program’s', '{"format":"other"}', 'does not hold progress of this book'],
  ['damaged', progress({ uuid: 12 }), 'This file is damaged at exercises[0].uuid: not text: 12; ask for a new export'],
  ['too deep', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, 'This file'],
])('a file that is %s is told, and its learner keeps a row', (_what, text, message) => {
  const { learners, submissions, problems } = read(temporaryBook({ 'a.json': text, 'b/losses/hinge.ts': 'code' }));
  expect([learners, submissions.length]).toEqual([['a', 'b'], 1]);
  expect(problems[0]).toContain(message);
});

test('names are only names', () => {
  const names = [
    '__proto__',
    'constructor',
    '=1+1',
    '<img src=x>',
    '\x1b[31mred',
    "'; DROP TABLE",
    '…',
    'a b',
    '{learner}',
  ];
  const folder = temporaryBook(Object.fromEntries(names.map((name) => [`${name}/losses/hinge.ts`, name])));
  const { learners, submissions } = read(folder);
  expect(learners).toEqual(names.toSorted());
  for (const { learner, codes } of submissions) expect(codes).toEqual([{ source: learner }]);
});

test('two entries of one name are both graded, and told', () => {
  const folder = temporaryBook({ 'ada.json': progress(), 'ada/losses/hinge.ts': 'code' });
  const { learners, problems } = read(folder);
  expect([learners, problems.length]).toEqual([['ada', 'ada.json'], 2]);
});

test('a folder that is missing or empty is refused', () => {
  const folder = temporaryBook({ '.hidden': '' });
  expect(() => read(folder)).toThrow(`no entries in ${folder}; it should hold`);
  expect(() => read(path.join(folder, 'none'))).toThrow('(ENOENT); name one that holds');
});

test('a second name of the same file is the file', () => {
  const folder = temporaryBook({ 'ada/losses/hinge.ts': 'code', 'max/losses/x.ts': '' });
  linkSync(path.join(folder, 'ada/losses/hinge.ts'), path.join(folder, 'max/losses/hinge.ts'));
  chmodSync(path.join(folder, 'max/losses/hinge.ts'), 0o444);
  expect(read(folder).submissions.map(({ codes }) => codes[0]?.source)).toEqual(['code', 'code']);
});
