import { editionFolder } from '../../book/edition/folder.ts';
import { bookRoot } from '../../book/files.ts';
import { Complaint } from '../complaint.ts';
import { startBrowser } from './browser.ts';
import { chooseExercises } from './exercises.ts';
import { openJournal } from './journal.ts';
import { drawSeed, type Options } from './options.ts';
import { createProgressBar } from './progressBar.ts';
import { changesSince, readEarlier } from './regrade.ts';
import { collectResults, listJobs } from './results.ts';
import { runJobs } from './runJobs.ts';
import { readClass } from './submissions.ts';
import { type ClassReport, makeFolder, toClassReport, writeReports } from './writeReports.ts';

/**
 * Grades a folder of submissions and writes the reports. A run that was interrupted is gone on with, on its own seed; where
 * reports lie already, the new ones are on the same seed and say whose points have changed.
 *
 * @throws Complaint when there is something to mend first; then nothing is written
 */
export async function gradeClass(options: Options): Promise<ClassReport> {
  const journal = openJournal(options.out);
  const earlier = readEarlier(options.out);
  const seed = options.seed ?? journal.seed ?? earlier?.seed ?? drawSeed();
  const { all, graded } = await chooseExercises(options, seed);
  const handedIn = readClass(
    options.folder,
    graded.map(({ exercise }) => exercise),
    all,
  );
  if (handedIn.submissions.length === 0 && handedIn.problems.length > 0)
    throw nothingToGrade(options, handedIn.problems);
  makeFolder(options.out);
  journal.begin(seed);
  const outcomes = new Map(journal.outcomes);
  const jobs = listJobs(graded, handedIn.submissions).filter(({ id }) => !outcomes.has(id));
  if (jobs.length > 0) {
    const bar = createProgressBar(jobs.length);
    const browser = await startBrowser();
    try {
      await runJobs(jobs, browser, options.jobs, (job, outcome) => {
        outcomes.set(job.id, outcome);
        journal.add(job.id, outcome);
        bar.advance();
      });
    } finally {
      bar.end();
      await browser.close();
    }
  }
  const report = toClassReport(graded, seed, handedIn.problems, collectResults(graded, handedIn, outcomes));
  if (earlier) report.changes = changesSince(earlier, report);
  writeReports(options.out, report);
  journal.end();
  return report;
}

/** A report of nobody's work would only take the place of an earlier one. */
function nothingToGrade({ folder, out }: Options, problems: readonly string[]): Complaint {
  const advice = editionFolder(bookRoot()) ? 'mend these' : 'mend these, or name the edition: --edition <folder>';
  return new Complaint(
    `${problems.join('\n')}\nnothing to grade in ${folder}; ${advice}. Nothing is written to ${out}`,
  );
}
