import { expect, test } from 'vitest';
import { changesSince, readEarlier } from '../../../src/cli/grade/regrade.ts';
import type { Outcome, Result } from '../../../src/cli/grade/results.ts';
import type { ClassReport } from '../../../src/cli/grade/writeReports.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

const outcome = (verdict: Outcome['verdict'], summary: string): Outcome => ({
  verdict,
  summary,
  diagnosis: [],
  passed: 0,
  cases: 2,
  console: [],
  droppedLines: 0,
});
const passed = outcome('pass', 'Passed: 2 of 2 cases.');
const failed: Outcome = {
  ...outcome('fail', 'Failed: 1 of 2 cases pass.'),
  failure: { group: 'large numbers', message: 'Got NaN.' },
};
const result = (learner: string, judged: Outcome, more: Partial<Result> = {}): Result => ({
  learner,
  chapter: 'c',
  exercise: 'one',
  verdict: judged.verdict as Result['verdict'],
  points: judged.verdict === 'pass' ? 2 : 0,
  possible: 2,
  attempts: 1,
  version: 'v1',
  code: `code of ${learner}`,
  outcome: judged,
  ...more,
});
const report = (results: Result[], more: Partial<ClassReport> = {}, privateVersion?: string): ClassReport => ({
  format: 'descent-grades',
  formatVersion: 1,
  seed: 3,
  exercises: [
    {
      id: 'c/one',
      title: 'One',
      uuid: 'u',
      version: 'v1',
      ...(privateVersion && { privateVersion }),
      points: 2,
      cases: 2,
      starter: '',
    },
  ],
  problems: [],
  results,
  changes: [],
  ...more,
});

test('nobody is named whose points are the same', () => {
  const earlier = report([result('a', failed), result('b', passed)]);
  expect(changesSince(earlier, report([result('a', failed, { version: 'v2' }), result('b', passed)]))).toEqual([]);
});

test('a corrected check: who gains, who loses, and what the code does', () => {
  const earlier = report([result('a', failed), result('b', passed), result('gone', passed)]);
  const now = report([
    result('a', passed, { version: 'v2' }),
    result('b', failed, { version: 'v2' }),
    result('new', passed, { version: 'v2' }),
  ]);
  const changed = 'The exercise has changed, from version v1 to v2.';
  const fails = 'Failed: 1 of 2 cases pass. On large numbers: Got NaN.';
  expect(changesSince(earlier, now)).toEqual([
    {
      learner: 'a',
      exercise: 'c/one',
      before: { verdict: 'fail', points: 0 },
      after: { verdict: 'pass', points: 2 },
      why: [changed, 'Now: Passed: 2 of 2 cases.', `Then: ${fails}`],
    },
    {
      learner: 'b',
      exercise: 'c/one',
      before: { verdict: 'pass', points: 2 },
      after: { verdict: 'fail', points: 0 },
      why: [changed, `Now: ${fails}`, 'Then: Passed: 2 of 2 cases.'],
    },
  ]);
});

test.each([
  ['other code', report([result('a', passed, { code: 'new' })]), 'Other code counts.'],
  ['the first code', report([result('a', passed)]), 'Neither code nor checks have changed'],
  ['private checks', report([result('a', passed)], {}, 'p1'), 'The private checks have changed, from none to p1.'],
  ['weights', report([result('a', passed, { possible: 5, points: 5 })]), 'A full pass counts 5 and not 2.'],
  ['another seed', report([result('a', passed)], { seed: 4 }), 'Other cases were drawn: seed 4, then 3.'],
])('says why: %s', (_name, now, words) => {
  expect(changesSince(report([result('a', failed)]), now)[0]!.why[0]).toContain(words);
});

test('an earlier report is read where there is one of ours', () => {
  const folder = temporaryBook({ 'report.json': JSON.stringify(report([])) });
  expect(readEarlier(folder)?.seed).toBe(3);
  expect(readEarlier(temporaryBook({ 'report.json': '{"format":"another"}' }))).toBeUndefined();
  expect(readEarlier(temporaryBook({ 'report.json': '{"format":' }))).toBeUndefined();
  expect(readEarlier(temporaryBook({}))).toBeUndefined();
});
