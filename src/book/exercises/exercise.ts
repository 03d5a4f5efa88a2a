import { createHash } from 'node:crypto';
import type { KeySource } from '../../grader/answerKey.ts';
import type { Checks } from '../../grader/checks.ts';
import { bookRoot } from '../files.ts';
import { markdownHtml } from '../markdown.ts';
import { suggest } from '../nearest.ts';
import { BookError, type Problem } from '../problem.ts';
import { problemsBetween } from './between.ts';
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
  const loaded = programs.map((program) => tryToLoad(program, timeLimit));
  const missing = missingExports(files, loaded);
  problems.push(...loaded.flatMap((one) => one.problems), ...missing);
  const { driver, problems: inDriver } = readDriver(files.driver, entry, timeLimit);
  problems.push(...inDriver);
  // Names that the entry has misspelled are told there.
  const meant = missing.length > 0 ? loaded.flatMap(({ functions }) => functions) : [];
  const callable = [...new Set([...entry, ...meant, ...(driver?.exports ?? [])])];
  const { checks, problems: inChecks } = readChecks(root, files.checks, callable);
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

/** A program's functions and classes by name, or why it has none. */
interface Loaded {
  file: string;
  functions: string[];
  problems: Problem[];
}

function tryToLoad({ file, source }: SourceFile, timeLimit: number): Loaded {
  try {
    const { exports } = loadProgram(file, source, timeLimit);
    return { file, functions: Object.keys(exports).filter((name) => exports[name] === 'function'), problems: [] };
  } catch (error) {
    const message = `does not load: ${messageOf(error)}; correct it`;
    return { file, functions: [], problems: [{ file, line: lineOf(error, file), message }] };
  }
}

/** A name of the entry that no program has is a slip of the prompt, and told once. */
function missingExports({ prompt, lines, data }: ExerciseFiles, programs: readonly Loaded[]): Problem[] {
  const sound = programs.filter(({ problems }) => problems.length === 0);
  const known = new Set(sound.flatMap(({ functions }) => functions));
  return data.entry.flatMap((name): Problem[] => {
    if (sound.length > 1 && !known.has(name)) {
      const message = `entry that no program exports: "${name}"; ${suggest(name, known)}`;
      return [{ file: prompt.file, line: lines.entry, message }];
    }
    const message = `exports no function "${name}", which prompt.mdx names as entry; write export function ${name}(…)`;
    return sound.filter(({ functions }) => !functions.includes(name)).map(({ file }) => ({ file, line: 1, message }));
  });
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
