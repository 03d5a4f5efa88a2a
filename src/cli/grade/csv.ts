import type { Result } from './results.ts';
import { visibleLine } from './visibleText.ts';

/** One line for each learner and exercise, as spreadsheets and learning platforms read it. */
export function toCsv(results: readonly Result[]): string {
  const rows = results.map(({ learner, chapter, exercise, points, attempts, version }) =>
    [field(learner), field(`${chapter}/${exercise}`), points, attempts, version].join(','),
  );
  return ['learner,exercise,points,attempts seen,version', ...rows, ''].join('\r\n');
}

/** Quoted; what a spreadsheet would take for a formula begins with an apostrophe, which it does not show. */
function field(text: string): string {
  const line = visibleLine(text);
  const safe = /^\s*[=+\-@|%＝＋－＠]/.test(line) ? `'${line}` : line;
  return /^[\w /.-]+$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}
