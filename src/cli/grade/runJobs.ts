import { grade } from '../../grader/grade.ts';
import { memoryError } from '../../grader/runner.ts';
import type { Report } from '../../grader/types.ts';
import { BrowserStopped, type GradingBrowser, type Lane } from './browser.ts';
import { type Job, notRun, type Outcome, toOutcome } from './results.ts';

/**
 * Runs every program, several at a time, each in a place of its own. What may have come out so only because of the company
 * (no time, no memory, a browser that died) is run again at the end, alone; that is what counts.
 *
 * @param lanes how many at a time
 * @param onOutcome is told each outcome when it is final
 */
export async function runJobs(
  jobs: readonly Job[],
  browser: GradingBrowser,
  lanes: number,
  onOutcome: (job: Job, outcome: Outcome) => void,
): Promise<void> {
  const doubtful: Job[] = [];
  const judge = async ({ graded: { key, exercise }, source }: Job, lane: Lane): Promise<Report | undefined> => {
    try {
      return await grade(key, source, lane.open, exercise.checks);
    } catch (error) {
      if (error instanceof BrowserStopped) return undefined;
      throw error;
    }
  };

  const queue = [...jobs];
  const work = async () => {
    let lane: Lane | undefined;
    for (let job = queue.shift(); job; job = queue.shift()) {
      lane ??= await browser.openLane();
      const report = await judge(job, lane);
      if (report && !isDoubtful(report)) onOutcome(job, toOutcome(report));
      else doubtful.push(job);
      if (report) continue;
      await lane.close();
      lane = undefined;
    }
    await lane?.close();
  };
  await Promise.all(Array.from({ length: Math.min(lanes, jobs.length) }, work));

  let lane: Lane | undefined;
  for (const job of doubtful) {
    lane ??= await browser.openLane();
    const report = await judge(job, lane);
    if (report) onOutcome(job, toOutcome(report));
    else {
      onOutcome(job, notRun('The browser stopped twice while this ran: does it take ever more memory?', job.graded));
      await lane.close();
      lane = undefined;
    }
  }
  await lane?.close();
}

/** Time and memory are shared, so these two may say something about others. */
function isDoubtful({ verdict, error }: Report): boolean {
  return verdict === 'timeout' || ['RangeError', memoryError].includes(error?.name ?? '');
}
