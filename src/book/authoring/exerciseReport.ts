import { shownName } from '../edition/folder.ts';
import { type Exercise, loadExercise } from '../exercises/exercise.ts';
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
 * @param between is waited for before each program
 */
export async function reportExercise(
  root: string,
  id: string,
  tell: (report: ExerciseReport) => void,
  between?: () => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const report: ExerciseReport = { id, isDone: false, total: 0, programs: [], problems: [], milliseconds: 0 };
  const tellSoFar = () => tell({ ...report, milliseconds: performance.now() - start });
  try {
    const [chapter, name] = id.split('/') as [string, string];
    const exercise = await loadExercise(chapter, name, root);
    report.total = trialsOf(exercise).length;
    const state = JSON.stringify([exercise.version, exercise.timeLimit, exercise.files.solutions]);
    const before = known.get(`${root}/${id}`);
    if (before?.state === state) return tell(withTexts(before.report, exercise));
    tellSoFar();
    await between?.();
    for await (const result of passGates(exercise, [exercise.seed, freshSeed])) {
      const program = programReport(result, root);
      if (program) report.programs.push(program);
      else report.problems.push(...result.problems.map(formatProblem));
      tellSoFar();
      await between?.();
    }
    known.set(`${root}/${id}`, { state, report: { ...report, isDone: true, milliseconds: performance.now() - start } });
  } catch (error) {
    report.problems = error instanceof BookError ? error.problems.map(formatProblem) : [`${id}: ${messageOf(error)}`];
  }
  report.isDone = true;
  tellSoFar();
}

/** Reports by what the programs and checks were, all but the words that go with a verdict. */
const known = new Map<string, { state: string; report: ExerciseReport }>();

/** The same verdicts with the texts of the mistakes as they are now. */
function withTexts(report: ExerciseReport, { mistakes }: Exercise): ExerciseReport {
  const texts = new Map(mistakes.map(({ id, html }) => [id, html]));
  const programs = report.programs.map((program) => ({
    ...program,
    adviceHtml: program.mistake === undefined ? undefined : texts.get(program.mistake),
  }));
  return { ...report, programs };
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
    mistake: mistake?.id,
    adviceHtml: mistake?.html,
    diagnosis,
    milliseconds,
  };
  return program;
}
