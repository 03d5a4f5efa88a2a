import type { Progress } from './records.ts';
import { ProgressError, readProgress } from './validate.ts';

const format = 'descent-progress';
const formatVersion = 1;
/** Far above what a reader can type, far below what stalls a page. */
const longestFile = 20_000_000;

/**
 * Writes everything that is remembered as one file of JSON:
 *
 *     {
 *       "format": "descent-progress",
 *       "formatVersion": 1,
 *       "exportedAt": "2026-11-22T20:00:00.000Z",
 *       "exercises": [{
 *         "uuid": "…", "version": "…", "id": "loss-functions/softmax",
 *         "draft": { "code": "…", "at": 1795377600000 },        what the editor holds, and since when
 *         "kept": [{ "code": "…", "at": 1795377500000 }],       put aside by a reset or a merge, newest first
 *         "passed": { "code": "…", "at": 1795377600000 },       the newest code that passed
 *         "result": { "verdict": "pass", "summary": "…", "seed": 1, "at": 1795377600000 },
 *         "hints": 2, "attempted": true
 *       }],
 *       "quiz": [{
 *         "question": "loss-functions/why-logs",
 *         "first":  { "version": "…", "picked": [1], "right": false, "at": 1795377600000 },
 *         "latest": { "version": "…", "picked": [0], "right": true, "at": 1795377700000 },
 *         "tries": 2
 *       }]
 *     }
 *
 * `draft`, `passed` and `result` may be left out. Times are milliseconds since 1970. A verdict in the file is a claim:
 * to know, run the code against that version of the exercise.
 */
export function exportProgress({ answers, quiz }: Progress): string {
  const exportedAt = new Date().toISOString();
  return `${JSON.stringify({ format, formatVersion, exportedAt, exercises: answers, quiz }, null, 2)}\n`;
}

/** Reads an exported file, or throws a `ProgressError` that says what is wrong with it. Nothing is stored here. */
export function importProgress(file: string): Progress {
  if (file.length > longestFile) throw new ProgressError(`This file is too large: ${file.length} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    throw new ProgressError('This file is not JSON. Choose the file that “Export” saved.');
  }
  const header = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (header.format !== format)
    throw new ProgressError('This file does not hold progress of this book. Choose the file that “Export” saved.');
  if (header.formatVersion !== formatVersion)
    throw new ProgressError(
      `This file has format ${String(header.formatVersion)}, and this page reads ${formatVersion}. Reload the page for its newest version, then try again.`,
    );
  try {
    return readProgress(value);
  } catch (error) {
    if (error instanceof ProgressError) throw new ProgressError(`This file is damaged at ${error.message}.`);
    throw error;
  }
}
