import { t } from '../../language/words.ts';
import type { Progress } from './records.ts';
import { ProgressError, readProgress } from './validate.ts';

const format = 'descent-progress';
const formatVersion = 1;
/** Far above what a reader can type, far below what stalls a page. */
const longestFile = 20_000_000;

/**
 * Writes everything that is remembered as one file of JSON: docs/progress.md describes it. A verdict in the file is a claim:
 * to know, run the code against that version of the exercise.
 */
export function exportProgress({ answers, quiz }: Progress): string {
  const exportedAt = new Date().toISOString();
  return `${JSON.stringify({ format, formatVersion, exportedAt, exercises: answers, quiz }, null, 2)}\n`;
}

/** Reads an exported file, or throws a `ProgressError` that says what is wrong with it. Nothing is stored here. */
export function importProgress(file: string): Progress {
  if (file.length > longestFile)
    throw new ProgressError(t('This file is too large: {length} characters.', { length: file.length }));
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    throw new ProgressError(t('This file is not JSON. Choose the file that “Export” saved.'));
  }
  const header = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (header.format !== format)
    throw new ProgressError(t('This file does not hold progress of this book. Choose the file that “Export” saved.'));
  if (header.formatVersion !== formatVersion)
    throw new ProgressError(
      t(
        'This file has format {given}, and this page reads {known}. Reload the page for its newest version, then try again.',
        { given: String(header.formatVersion), known: formatVersion },
      ),
    );
  try {
    return readProgress(value);
  } catch (error) {
    if (error instanceof ProgressError)
      throw new ProgressError(t('This file is damaged at {place}.', { place: error.message }));
    throw error;
  }
}
