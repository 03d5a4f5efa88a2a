import { startBrowser } from './browser.ts';
import { startCompileCheck } from './compileCheck.ts';
import { chooseExercises } from './exercises.ts';
import { drawSeed, type Options } from './options.ts';
import { createProgressBar } from './progressBar.ts';
import { collectResults, listJobs, type Outcome } from './results.ts';
import { runJobs } from './runJobs.ts';
import { readClass } from './submissions.ts';
import { type ClassReport, makeFolder, toClassReport, writeReports } from './writeReports.ts';

/**
 * Grades a folder of submissions and writes the reports.
 *
 * @throws Complaint when there is something to mend first; then nothing is written
 */
export async function gradeClass(options: Options): Promise<ClassReport> {
  const seed = options.seed ?? drawSeed();
  const { all, graded } = await chooseExercises(options, seed);
  const handedIn = readClass(
    options.folder,
    graded.map(({ exercise }) => exercise),
    all,
  );
  makeFolder(options.out);
  const jobs = listJobs(graded, handedIn.submissions);
  const outcomes = new Map<string, Outcome>();
  if (jobs.length > 0) {
    const bar = createProgressBar(jobs.length);
    const browser = await startBrowser();
    const compiling = startCompileCheck();
    try {
      await runJobs(jobs, browser, compiling, options.jobs, (job, outcome) => {
        outcomes.set(job.id, outcome);
        bar.advance();
      });
    } finally {
      bar.end();
      compiling.close();
      await browser.close();
    }
  }
  const report = toClassReport(graded, seed, handedIn.problems, collectResults(graded, handedIn, outcomes));
  writeReports(options.out, report);
  return report;
}
