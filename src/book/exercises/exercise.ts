import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type { KeySource } from '../../grader/answerKey.ts';
import type { Checks } from '../../grader/checks.ts';
import { type ExerciseFiles, listExercises, readFolder, type SourceFile } from './folder.ts';
import { renderText } from './markdown.ts';
import { AuthorError, type Problem } from './problems.ts';
import { compile, messageOf, readProgram } from './program.ts';

/** An exercise ready to be judged and shown. */
export interface Exercise extends KeySource {
  files: ExerciseFiles;
  /** The seed of the cases that the page ships. */
  seed: number;
}

/**
 * Reads one exercise. Every call reads the files anew, so that an author's edit shows at once.
 *
 * @param root the repository's root
 * @throws AuthorError with every problem of the folder
 */
export async function loadExercise(chapter: string, name: string, root = process.cwd()): Promise<Exercise> {
  const { exercise, problems } = await tryExercise(root, chapter, name);
  if (!exercise || problems.length > 0) throw new AuthorError(problems);
  return exercise;
}

/**
 * Reads every exercise of the book.
 *
 * @throws AuthorError with every problem of every folder, and those between them
 */
export async function loadExercises(root = process.cwd()): Promise<Exercise[]> {
  const results = await Promise.all(listExercises(root).map(({ chapter, name }) => tryExercise(root, chapter, name)));
  const exercises = results.flatMap(({ exercise }) => exercise ?? []);
  const problems = [...results.flatMap((result) => result.problems), ...problemsBetween(exercises)];
  if (problems.length > 0) throw new AuthorError(problems);
  return exercises;
}

async function tryExercise(
  root: string,
  chapter: string,
  name: string,
): Promise<{ exercise?: Exercise; problems: Problem[] }> {
  const { files, problems } = readFolder(root, chapter, name);
  if (!files || problems.length > 0) return { problems };
  const { data, id } = files;

  const program = ({ file, source }: SourceFile) => {
    try {
      const program = readProgram(file, source, data.timeLimit);
      for (const entry of data.entry)
        if (!program.exports.includes(entry))
          problems.push({
            file,
            line: 1,
            text: `exports no "${entry}", which prompt.mdx names as entry; write export function ${entry}`,
          });
      return program;
    } catch (error) {
      problems.push({ file, line: lineIn(error), text: `does not load: ${messageOf(error)}` });
      return { run: () => [], exports: [] };
    }
  };
  const checks = readChecks(root, files.checks, data.entry, problems);
  const solution = program(files.solution);
  for (const other of [files.starter, ...files.solutions]) program(other);
  const mistakes = await Promise.all(
    files.mistakes.flatMap(({ id, text, programs }) =>
      programs.map(async (source) => ({ id, html: await renderMistake(text, problems), program: program(source) })),
    ),
  );
  if (!checks) return { problems };
  const { uuid, entry, timeLimit } = data;
  const seed = Number.parseInt(uuid.slice(0, 8), 16);
  return {
    exercise: { uuid, version: versionOf(files), id, entry, timeLimit, seed, checks, solution, mistakes, files },
    problems,
  };
}

function problemsBetween(exercises: Exercise[]): Problem[] {
  const problems: Problem[] = [];
  const byUuid = new Map<string, Exercise>();
  for (const exercise of exercises) {
    const { file, source } = exercise.files.prompt;
    const line = (field: string) => source.split('\n').findIndex((text) => text.startsWith(`${field}:`)) + 1;
    const first = byUuid.get(exercise.uuid);
    if (first)
      problems.push({
        file,
        line: line('uuid'),
        text: `uuid taken by ${first.id}: ${exercise.uuid}; make a new one with npx node -p "crypto.randomUUID()"`,
      });
    byUuid.set(exercise.uuid, first ?? exercise);
    for (const id of exercise.files.data.requires)
      if (!exercises.some((other) => other.id === id))
        problems.push({
          file,
          line: line('requires'),
          text: `requires an exercise that does not exist: ${id}; name one as chapter/name`,
        });
  }
  return problems;
}

/** Checks may import the grader and the engine; everything but the file itself is Node's to load. */
function readChecks(
  root: string,
  { file, source }: SourceFile,
  entry: string[],
  problems: Problem[],
): Checks | undefined {
  const report = (text: string, line = 1) => void problems.push({ file, line, text });
  try {
    const path = resolve(root, file);
    const exports: { default?: Checks } = {};
    compileFunction(compile(file, source), ['exports', 'require'], { filename: path })(exports, createRequire(path));
    const checks = exports.default;
    if (!checks?.groups?.length) return report('no checks; write export default defineChecks({ groups: [ … ] })');
    const line = (words: string) => Math.max(1, source.split('\n').findIndex((text) => text.includes(words)) + 1);
    if (!checks.groups.some(({ visible }) => visible))
      report('no group is visible; set visible: true on the example that the prompt works through');
    for (const { name, call } of checks.groups)
      if (call && !entry.includes(call))
        report(
          `group "${name}" calls "${call}", which is not in entry: ${entry.join(', ')}; add it to prompt.mdx`,
          line(name),
        );
    const names = checks.groups.map(({ name }) => name);
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
      report(`two groups are named "${name}"; give each its own name`, line(name));
    return checks;
  } catch (error) {
    report(`does not load: ${messageOf(error)}`, lineIn(error));
  }
  return undefined;
}

async function renderMistake({ file, source }: SourceFile, problems: Problem[]): Promise<string> {
  if (!source.trim()) problems.push({ file, line: 1, text: 'empty text; say what is seen and what to look at' });
  try {
    return await renderText(source);
  } catch (error) {
    problems.push({ file, line: (error as { line?: number }).line ?? 1, text: messageOf(error) });
    return '';
  }
}

/** sucrase ends its messages with (line:column). */
function lineIn(error: unknown): number {
  return Number(/\((\d+):\d+\)$/.exec(messageOf(error))?.[1] ?? 1);
}

/** Changes when what is judged changes: not with a word in a prompt or in a mistake's text. */
function versionOf({ data, starter, checks, solution, mistakes }: ExerciseFiles): string {
  const hash = createHash('sha256').update(data.entry.join());
  for (const { file, source } of [starter, checks, solution, ...mistakes.flatMap(({ programs }) => programs)])
    hash.update(`\0${file.split('/').at(-1)}\0${source}`);
  return hash.digest('hex').slice(0, 12);
}
