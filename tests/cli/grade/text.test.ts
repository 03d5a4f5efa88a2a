import { expect, test } from 'vitest';
import { toCsv } from '../../../src/cli/grade/csv.ts';
import type { Result } from '../../../src/cli/grade/results.ts';
import { visibleLine, visibleText } from '../../../src/cli/grade/visibleText.ts';

const row = (learner: string): Result => ({
  learner,
  chapter: 'loss-functions',
  exercise: 'softmax',
  verdict: 'pass',
  points: 2,
  possible: 2,
  attempts: 3,
  version: 'abc',
});
const field = (learner: string) =>
  toCsv([row(learner)])
    .split('\r\n')[1]!
    .replace(/,loss-functions.*/, '');

test('a line of the CSV holds learner, exercise, points, attempts and version', () => {
  expect(toCsv([row('ada')])).toBe(
    'learner,exercise,points,attempts seen,version\r\nada,loss-functions/softmax,2,3,abc\r\n',
  );
});

test.each([
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+1', `"'+1"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
  ['\t=1', '"\\x09=1"'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\\x0ab"'],
  ['李雷', '"李雷"'],
  ['Ada Lovelace', 'Ada Lovelace'],
])('the name %j is data in a spreadsheet', (name, expected) => {
  expect(field(name)).toBe(expected);
});

test('escapes for terminals, and marks that turn the direction of writing, become readable', () => {
  expect(visibleLine('\x1b[31mred\x07\u202egnp.exe\u009b2J\r\n\ud800')).toBe(
    '\\x1b[31mred\\x07\\u202egnp.exe\\x9b2J\\x0d\\x0a\ufffd',
  );
  expect(visibleText('a\r\n\tb\x1b[2J')).toBe('a\n\tb\\x1b[2J');
});
