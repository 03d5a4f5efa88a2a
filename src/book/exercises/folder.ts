import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter } from './frontmatter.ts';
import type { Problem } from './problems.ts';
import type { ExerciseData } from './schema.ts';

/** A TypeScript file of an exercise, as it stands. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  file: string;
  source: string;
}

/** A mistake as written: the text, and one or more programs that make it. */
export interface MistakeFiles {
  id: string;
  text: SourceFile;
  programs: SourceFile[];
}

/** The files of one exercise, read and sorted; nothing has run yet. */
export interface ExerciseFiles {
  /** `loss-functions/softmax`. */
  id: string;
  chapter: string;
  name: string;
  data: ExerciseData;
  prompt: SourceFile;
  starter: SourceFile;
  solution: SourceFile;
  solutions: SourceFile[];
  checks: SourceFile;
  mistakes: MistakeFiles[];
}

const chaptersFolder = 'content/chapters';
const required = ['prompt.mdx', 'starter.ts', 'solution.ts', 'checks.ts', 'notes.md'] as const;
const folders = ['solutions', 'mistakes'];

/** Every exercise folder of the book, sorted. */
export function listExercises(root: string): { chapter: string; name: string }[] {
  return directories(join(root, chaptersFolder)).flatMap((chapter) =>
    directories(join(root, chaptersFolder, chapter, 'exercises')).map((name) => ({ chapter, name })),
  );
}

/** Reads one exercise folder and reports what is missing, misnamed or left over. */
export function readFolder(
  root: string,
  chapter: string,
  name: string,
): { files?: ExerciseFiles; problems: Problem[] } {
  const folder = `${chaptersFolder}/${chapter}/exercises/${name}`;
  const problems: Problem[] = [];
  const report = (file: string, line: number, text: string) => problems.push({ file: `${folder}/${file}`, line, text });
  const list = (inner: string) => filesIn(join(root, folder, inner));
  const read = (file: string): SourceFile => ({
    file: `${folder}/${file}`,
    source: readText(join(root, folder, file)),
  });

  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    report('prompt.mdx', 1, `bad folder name: ${name}; name it as the function it asks for, such as softmax`);
  for (const file of required)
    if (!existsSync(join(root, folder, file))) report(file, 1, `missing file; ${purpose[file]}`);
  for (const file of list(''))
    if (!isPrompt(file) && !required.some((known) => known === file))
      report(file, 1, `unknown file; an exercise holds ${required.join(', ')}, solutions/ and mistakes/`);
  for (const inner of directories(join(root, folder)))
    if (!folders.includes(inner)) report(inner, 1, `unknown folder; an exercise has ${folders.join('/ and ')}/`);
  for (const file of list('solutions'))
    if (!file.endsWith('.ts'))
      report(`solutions/${file}`, 1, 'unknown file; solutions/ holds further right answers, <name>.ts');

  const mistakes = readMistakes(list('mistakes'), report).map(({ id, programs }) => ({
    id,
    text: read(`mistakes/${id}.md`),
    programs: programs.map((program) => read(`mistakes/${program}`)),
  }));
  const prompt = read('prompt.mdx');
  const { data, body, problems: inFrontmatter } = readFrontmatter(prompt.file, prompt.source);
  if (prompt.source) problems.push(...inFrontmatter);
  const hints = body.match(/^<Hint>/gm)?.length ?? 0;
  if (data && hints < 3) report('prompt.mdx', 1, `too few hints: ${hints}; write three to five <Hint>…</Hint>`);
  if (!data) return { problems };
  const files = {
    id: `${chapter}/${name}`,
    chapter,
    name,
    data,
    prompt,
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    solutions: list('solutions')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(`solutions/${file}`)),
    checks: read('checks.ts'),
    mistakes,
  };
  return { files, problems };
}

const purpose: Record<(typeof required)[number], string> = {
  'prompt.mdx': 'write the task, then three to five <Hint>…</Hint>',
  'starter.ts': 'write what the learner begins with: the signature and a body that type-checks',
  'solution.ts': 'write the reference answer',
  'checks.ts': 'write export default defineChecks({ groups: [ … ] })',
  'notes.md': 'write for instructors: objectives and common trouble',
};

/** Pairs `<id>.md` with `<id>.ts` and, for the same mistake made in other ways, `<id>.<variant>.ts`. */
function readMistakes(names: string[], report: (file: string, line: number, text: string) => void) {
  const programs = new Map<string, string[]>();
  const texts = new Set<string>();
  for (const file of names) {
    const [, id, extension] = /^([a-z][a-z0-9-]*)(?:\.[a-z0-9-]+)?\.(ts|md)$/.exec(file) ?? [];
    if (!id)
      report(
        `mistakes/${file}`,
        1,
        'bad name; name a mistake in lower case with hyphens: wrong-axis.ts, wrong-axis.md',
      );
    else if (extension === 'ts') programs.set(id, [...(programs.get(id) ?? []), file]);
    else texts.add(id);
  }
  for (const id of texts)
    if (!programs.has(id))
      report(`mistakes/${id}.md`, 1, `text without a mistake; write mistakes/${id}.ts, the program that makes it`);
  for (const [id, [first]] of programs)
    if (!texts.has(id))
      report(`mistakes/${first}`, 1, `mistake without a text; write mistakes/${id}.md, what its author is told`);
  return [...programs].filter(([id]) => texts.has(id)).map(([id, files]) => ({ id, programs: files }));
}

/** `prompt.mdx`, or its translation `prompt.zh-cn.mdx`. */
function isPrompt(file: string): boolean {
  return /^prompt(\.[a-z]{2}(-[a-z]+)?)?\.mdx$/.test(file);
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

function filesIn(folder: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function directories(folder: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Sorted, without what editors and systems leave behind; none when there is no such folder. */
function entries(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
