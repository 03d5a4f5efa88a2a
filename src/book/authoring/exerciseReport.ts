import { shownName } from '../edition/folder.ts';
import { loadExercise } from '../exercises/exercise.ts';
import { type GateResult, passGates, trialsOf } from '../exercises/gates.ts';
import { messageOf } from '../exercises/program.ts';
import { BookError, formatProblem } from '../problem.ts';
import type { ExerciseReport, ProgramReport } from './messages.ts';

/** Beside the page's own seed, as `npm run check` does. */
const freshSeed = 1000;

/**
 * Runs an exercise's programs, as the files stand now, through its checks.
 *
 * @param id `loss-functions/softmax`
 * @param tell gets the report after each program, and once more at the end
 */
export async function reportExercise(root: string, id: string, tell: (report: ExerciseReport) => void): Promise<void> {
  const start = performance.now();
  const report: ExerciseReport = { id, isDone: false, total: 0, programs: [], problems: [], milliseconds: 0 };
  const tellSoFar = () => tell({ ...report, milliseconds: performance.now() - start });
  try {
    const [chapter, name] = id.split('/') as [string, string];
    const exercise = await loadExercise(chapter, name, root);
    report.total = trialsOf(exercise).length;
    tellSoFar();
    for await (const result of passGates(exercise, [exercise.seed, freshSeed])) {
      const program = programReport(result, root);
      if (program) report.programs.push(program);
      else report.problems.push(...result.problems.map(formatProblem));
      tellSoFar();
    }
  } catch (error) {
    report.problems = error instanceof BookError ? error.problems.map(formatProblem) : [`${id}: ${messageOf(error)}`];
  }
  report.isDone = true;
  tellSoFar();
}

function programReport({ trial, report, problems }: GateResult, root: string) {
  if (!trial || !report) return undefined;
  const { role, source } = trial;
  const { verdict, summary, mistake, diagnosis, milliseconds } = report;
  const program: ProgramReport = {
    role,
    name: source.file.split('/').at(-1)!,
    file: shownName(source.file, root),
    code: source.source,
    problem: problems[0]?.message,
    verdict,
    summary,
    adviceHtml: mistake?.html,
    diagnosis,
    milliseconds,
  };
  return program;
}
