import { expect, test } from 'vitest';
import { isHonestAttempt } from '#components/exercise/attempt.ts';
import { failing, passing, report } from './reports.ts';

const starter = '/** Doc. */\nexport function f() {\n  // Your code here.\n  return 0;\n}';
const judged = report({ cases: [passing, failing] });

test('code that differs from the starter and was judged counts', () => {
  expect(isHonestAttempt(judged, starter.replace('0', '1'), starter)).toBe(true);
});

test.each([
  ['the starter itself', starter],
  ['the starter with other comments and spacing', 'export  function f() { /* mine */\n return 0; } // done'],
])('%s does not', (_name, code) => {
  expect(isHonestAttempt(judged, code, starter)).toBe(false);
});

test.each(['error', 'not-run'] as const)('a run whose cases all end in %s does not', (status) => {
  expect(isHonestAttempt(report({ cases: [{ ...failing, status }] }), 'export function f() {', starter)).toBe(false);
});
