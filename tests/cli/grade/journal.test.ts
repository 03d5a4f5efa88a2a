import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../../src/cli/grade/journal.ts';
import type { Outcome } from '../../../src/cli/grade/results.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

const outcome: Outcome = {
  verdict: 'pass',
  summary: 'Passed.',
  diagnosis: [],
  passed: 1,
  cases: 1,
  console: [],
  droppedLines: 0,
};

test('an interrupted run is gone on with, also after half a line', () => {
  const folder = temporaryBook({ 'x.txt': '' });
  const first = openJournal(folder);
  expect([first.seed, first.outcomes.size]).toEqual([undefined, 0]);
  first.begin(7);
  first.add('one', outcome);
  appendFileSync(path.join(folder, 'unfinished.jsonl'), '{"id":"two","outc');

  const second = openJournal(folder);
  expect([second.seed, [...second.outcomes]]).toEqual([7, [['one', outcome]]]);
  second.begin(7);
  second.add('three', outcome);
  expect([...openJournal(folder).outcomes.keys()]).toEqual(['one', 'three']);

  second.end();
  expect(existsSync(path.join(folder, 'unfinished.jsonl'))).toBe(false);
});

test('another seed begins anew', () => {
  const folder = temporaryBook({ 'x.txt': '' });
  openJournal(folder).begin(7);
  const other = openJournal(folder);
  other.begin(8);
  expect(openJournal(folder).seed).toBe(8);
});
