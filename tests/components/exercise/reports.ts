import type { CaseReport, Report } from '#grader/types.ts';

/** A report to draw, written by hand. */
export const report = (parts: Partial<Report> = {}): Report => ({
  verdict: 'pass',
  summary: 'Passed: 2 of 2 cases.',
  cases: [passing, unseen],
  diagnosis: [],
  console: [],
  droppedLines: 0,
  seed: 7,
  milliseconds: 12.4,
  ...parts,
});

export const passing: CaseReport = {
  group: 'the row from the task',
  call: 'softmax',
  visible: true,
  status: 'pass',
  args: [[1, 2, 3]],
  expected: [0.1, 0.2, 0.7],
  actual: [0.1, 0.2, 0.7],
};

export const unseen: CaseReport = { ...passing, group: 'very large scores', visible: false, args: [[987, 654]] };

export const failing: CaseReport = {
  group: 'very large scores',
  visible: false,
  status: 'fail',
  args: [[[1000, 1001]]],
  expected: [[0.25, 0.75]],
  actual: [[Number.NaN, 0.75]],
  message: '1 of 2 values differs.',
  differences: [
    {
      path: '',
      shape: [1, 2],
      axes: ['example', 'class'],
      expected: [0.25, 0.75],
      actual: [Number.NaN, 0.75],
      matches: [false, true],
    },
  ],
};
