import { createHash } from 'node:crypto';
import type { KeySource } from '../../grader/answerKey.ts';
import type { Checks } from '../../grader/checks.ts';
import { isLeftOut } from '../chapters.ts';
import { bookRoot } from '../files.ts';
import { markdownHtml } from '../markdown.ts';
import { suggest } from '../nearest.ts';
import { BookError, type Problem } from '../problem.ts';
import { readChecks } from './checksFile.ts';
import { checkChecksWords } from './checksWords.ts';
import { readDriver } from './driver.ts';
import { type ExerciseFiles, listExercises, readFolder, type SourceFile } from './folder.ts';
import { lineOf, loadProgram, messageOf, toProgram } from './program.ts';
import { translatedTexts } from './translation.ts';

/** An exercise ready to be judged and shown. */
export interface Exercise extends KeySource {
  files: ExerciseFiles;
  /** Of the cases that the page ships. */
  seed: number;
}

/**
 * Reads one exercise. Every call reads the files anew, so that an author's edit shows at once.
 *
 * @throws BookError with every problem of the folder
 */
export async function loadExercise(chapter: string, name: string, root = bookRoot()): Promise<Exercise> {
  const { exercise, problems } = await tryExercise(root, chapter, name);
  if (!exercise || problems.length > 0) throw new BookError(problems);
  return exercise;
}

/**
 * Reads every exercise of the book.
 *
 * @throws BookError with every problem of every folder, and those between them
 */
export async function loadExercises(root = bookRoot()): Promise<Exercise[]> {
  const { exercises, problems } = await tryExercises(root);
  if (problems.length > 0) throw new BookError(problems);
  return exercises;
}

/** The exercises that can be used, and what is wrong with the others. */
export async function tryExercises(root = bookRoot()): Promise<{ exercises: Exercise[]; problems: Problem[] }> {
  const results = await Promise.all(listExercises(root).map(({ chapter, name }) => tryExercise(root, chapter, name)));
  const exercises = results.flatMap(({ exercise }) => exercise ?? []);
  const files = exercises.map((exercise) => exercise.files);
  return { exercises, problems: [...results.flatMap(({ problems }) => problems), ...problemsBetween(root, files)] };
}

/** One exercise, where it can be used, and what is wrong with it. */
export async function tryExercise(root: string, chapter: string, name: string) {
  const { files, problems } = readFolder(root, chapter, name);
  if (!files) return { problems };
  const { uuid, entry, timeLimit } = files.data;
  const programs = [
    files.starter,
    files.solution,
    ...files.solutions,
    ...files.mistakes.flatMap((one) => one.programs),
  ];
  for (const program of programs) problems.push(...problemsIn(program, entry, timeLimit));
  const { driver, problems: inDriver } = readDriver(files.driver, entry, timeLimit);
  problems.push(...inDriver);
  const { checks, problems: inChecks } = readChecks(root, files.checks, [...entry, ...(driver?.exports ?? [])]);
  problems.push(...inChecks, ...unknownSigns(checks, files));
  if (checks) problems.push(...checkChecksWords(root, files.checks, checks));
  const texts = files.mistakes.map(({ text }) => renderMistake(root, text, problems));
  for (const text of files.mistakes.flatMap((one) => translatedTexts(root, one.text)))
    renderMistake(root, text, problems);
  if (!checks || problems.length > 0) return { problems };
  const program = ({ file, source }: SourceFile) => toProgram(file, source, timeLimit, driver?.code);
  const classes = loadProgram(files.solution.file, files.solution.source, timeLimit).classes;
  const exercise: Exercise = {
    uuid,
    version: versionOf(files),
    id: files.id,
    entry,
    ...(classes.length > 0 && { classes }),
    ...(driver && { driver }),
    timeLimit,
    seed: Number.parseInt(uuid.slice(0, 8), 16),
    checks,
    solution: program(files.solution),
    solutions: files.solutions.map(program),
    mistakes: files.mistakes.flatMap(({ id, programs }, index) =>
      programs.map((source) => ({ id, html: texts[index]!, program: program(source) })),
    ),
    files,
  };
  return { exercise, problems };
}

function problemsIn({ file, source }: SourceFile, entry: readonly string[], timeLimit: number): Problem[] {
  try {
    const { exports } = loadProgram(file, source, timeLimit);
    return entry
      .filter((name) => exports[name] !== 'function')
      .map((name) => ({
        file,
        line: 1,
        message: `exports no function "${name}", which prompt.mdx names as entry; write export function ${name}(…)`,
      }));
  } catch (error) {
    return [{ file, line: lineOf(error, file), message: `does not load: ${messageOf(error)}; correct it` }];
  }
}

/** What tells a mistake that isn't there. */
function unknownSigns(checks: Checks | undefined, { checks: { file }, mistakes }: ExerciseFiles): Problem[] {
  const known = mistakes.map(({ id }) => id);
  return (checks?.groups ?? [])
    .flatMap(({ training }) => Object.keys(training?.signs ?? {}))
    .filter((id) => !known.includes(id))
    .map((id) => ({ file, line: 1, message: `a sign of a mistake that does not exist: ${id}; ${suggest(id, known)}` }));
}

function renderMistake(root: string, { file, source }: SourceFile, problems: Problem[]): string {
  if (!source.trim()) problems.push({ file, line: 1, message: 'empty text; say what is seen and what to look at' });
  try {
    return markdownHtml(source, { root });
  } catch (error) {
    problems.push({ file, line: (error as { line?: number }).line ?? 1, message: messageOf(error) });
    return '';
  }
}

/** What no exercise shows alone: an id used twice, one required that isn't there. */
export function problemsBetween(root: string, exercises: readonly ExerciseFiles[]): Problem[] {
  const first = new Map<string, string>();
  return exercises.flatMap(({ id, prompt, data, lines }) => {
    const { uuid } = data;
    const problems: Problem[] = [];
    const report = (line: number, message: string) => problems.push({ file: prompt.file, line, message });
    const taken = first.get(uuid);
    if (taken) report(lines.uuid, `uuid of ${taken}: ${uuid}; make a new one with node -p "crypto.randomUUID()"`);
    first.set(uuid, taken ?? id);
    for (const other of data.requires)
      if (!exercises.some((exercise) => exercise.id === other) && !isLeftOut(root, other.split('/')[0]!))
        report(lines.requires, `requires an exercise that does not exist: ${other}; name one as chapter/name`);
    return problems;
  });
}

/** Changes when what is judged changes: not with a word in a prompt or in a mistake's text. */
function versionOf({ data, starter, checks, solution, driver, mistakes }: ExerciseFiles): string {
  const hash = createHash('sha256').update(data.entry.join());
  const sources = [
    starter,
    checks,
    solution,
    ...(driver ? [driver] : []),
    ...mistakes.flatMap(({ programs }) => programs),
  ];
  for (const { file, source } of sources) hash.update(`\0${file.split('/').at(-1)}\0${source}`);
  return hash.digest('hex').slice(0, 12);
}
