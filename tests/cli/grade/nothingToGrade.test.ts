import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradeClass } from '../../../src/cli/grade/gradeClass.ts';
import { readOptions } from '../../../src/cli/grade/options.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

test('where nothing fits the book, an earlier report stays as it is', async () => {
  const folder = temporaryBook({
    'class/ada/calibration/error.ts': 'export const error = 1;',
    'class-report/report.json': '{}',
  });
  const options = readOptions(['class', '--exercises', 'loss-functions/softmax', '--seed', '1'], folder);
  await expect(gradeClass({ ...options, out: path.join(folder, 'class-report') })).rejects.toThrow(
    /^ada\/calibration: not a chapter's folder; .*\nnothing to grade in .*--edition <folder>\. Nothing is written/,
  );
  expect(readFileSync(path.join(folder, 'class-report/report.json'), 'utf8')).toBe('{}');
});
