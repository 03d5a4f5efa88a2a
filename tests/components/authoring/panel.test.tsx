import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { ExerciseReport, ProgramReport } from '#book/authoring/messages.ts';
import { Panel } from '#components/authoring/Panel.tsx';

const program = (more: Partial<ProgramReport>): ProgramReport => ({
  role: 'mistake',
  name: 'squares.ts',
  file: 'content/chapters/a/exercises/double/mistakes/squares.ts',
  code: 'export {};',
  verdict: 'fail',
  summary: 'Not yet: 1 of 3 cases passes.',
  adviceHtml: '<p>You <em>multiply</em>.</p>',
  diagnosis: [],
  milliseconds: 4.2,
  ...more,
});
const panel = (report?: Partial<ExerciseReport>) => {
  const whole = { id: 'a/double', isDone: true, total: 1, programs: [], problems: [], milliseconds: 1234, ...report };
  return renderToString(<Panel report={report && whole} onEdit={() => {}} />);
};
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('a program that ends as it should: its name, how long it took, and what a learner reads', () => {
  const html = panel({ programs: [program({})] });
  expect(text(html)).toContain('Right: All 1 programs end as they should. 1.2 s');
  expect(text(html)).toContain('Right: squares.ts 4 ms fails, and is told its own text');
  expect(html).toContain('<p>Not yet: 1 of 3 cases passes.</p><div><p>You <em>multiply</em>.</p></div>');
});

test('a program that does not is counted, with what is wrong and what to do', () => {
  const html = panel({ programs: [program({ problem: 'this mistake passes (seed 1); give checks.ts a fixed case' })] });
  expect(text(html)).toContain('Wrong: 1 thing to mend.');
  expect(text(html)).toContain('Wrong: squares.ts 4 ms this mistake passes (seed 1); give checks.ts a fixed case');
});

test('what is wrong with the folder stands on top, its place without the folder', () => {
  const html = panel({ problems: ['content/chapters/a/exercises/double/checks.ts:3: does not load: x; correct it'] });
  expect(text(html)).toContain('Wrong: 1 thing to mend. Nothing was run. checks.ts:3 does not load: x; correct it');
});

test('says what it waits for', () => {
  expect(text(panel())).toContain('Waiting for the dev server.');
  expect(text(panel({ isDone: false, total: 0 }))).toContain('Reading the files …');
  expect(text(panel({ isDone: false, total: 4, programs: [program({})] }))).toContain('Running program 2 of 4 …');
});
