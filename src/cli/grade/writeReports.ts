import { accessSync, constants, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from '../complaint.ts';
import { toCsv } from './csv.ts';
import type { Graded } from './exercises.ts';
import { toHtml } from './html.ts';
import type { Change } from './regrade.ts';
import type { Result } from './results.ts';

/** All of `report.json`. */
export interface ClassReport {
  format: 'descent-grades';
  formatVersion: 1;
  /** Draws the same cases again: `--seed`. */
  seed: number;
  exercises: {
    id: string;
    title: string;
    uuid: string;
    version: string;
    /** Of the instructor's own checks, where she has some for it. */
    privateVersion?: string;
    points: number;
    cases: number;
    /** What learners begin with. */
    starter: string;
  }[];
  problems: string[];
  results: Result[];
  /** Whose points differ from the report that lay there before. */
  changes: Change[];
}

export function toClassReport(
  graded: readonly Graded[],
  seed: number,
  problems: string[],
  results: Result[],
): ClassReport {
  const exercises = graded.map(({ exercise: { id, uuid, files }, key, points, privateVersion }) => ({
    id,
    title: files.data.title,
    uuid,
    version: key.version,
    ...(privateVersion && { privateVersion }),
    points,
    cases: key.cases.length,
    starter: files.starter.source,
  }));
  return { format: 'descent-grades', formatVersion: 1, seed, exercises, problems, results, changes: [] };
}

/** Before anything is graded, so that a place that can't be written to costs no work. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Complaint(`--out: can't write to ${folder} (${code}); choose a folder that is yours`);
  }
}

/** Writes each file beside its place and moves it there, so that none is ever half a report. */
export function writeReports(folder: string, report: ClassReport): void {
  const texts = {
    'report.json': `${JSON.stringify(report, null, 2)}
`,
    'report.csv': toCsv(report.results),
    'report.html': toHtml(report),
  };
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(folder, name);
    writeFileSync(`${file}.new`, text.toWellFormed());
    renameSync(`${file}.new`, file);
  }
}
