import { languageOfFile } from '../../language/languages.ts';
import { chapterFolders, chaptersFolder } from '../chapters.ts';
import { filesIn, readText, subfolders } from '../files.ts';
import { adviseFunctionName } from '../names.ts';
import type { Problem } from '../problem.ts';
import type { ExerciseData } from '../schemas.ts';
import { readPrompt, readTranslatedPrompt } from './frontmatter.ts';

/** A file of an exercise, as it stands. */
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
  /** Lines in the prompt of fields that problems may point at later. */
  lines: Record<'uuid' | 'entry' | 'concepts' | 'requires', number>;
  starter: SourceFile;
  solution: SourceFile;
  solutions: SourceFile[];
  checks: SourceFile;
  driver?: SourceFile;
  mistakes: MistakeFiles[];
}

/** What an exercise has where its programs can't be called with plain data alone. */
const driverFile = 'driver.ts';
const purpose = {
  'prompt.mdx': 'write the task, then three to five <Hint>…</Hint>',
  'starter.ts': 'write what the learner begins with: the signature, and a body that type-checks',
  'solution.ts': 'write the reference answer',
  'checks.ts': 'write export default defineChecks({ groups: [ … ] })',
  'notes.md': 'write for instructors: objectives and common trouble',
};

/** Every exercise folder of the book. */
export function listExercises(root: string): { chapter: string; name: string }[] {
  return chapterFolders(root).flatMap((chapter) =>
    subfolders(root, `${chaptersFolder}/${chapter}/exercises`).map((name) => ({ chapter, name })),
  );
}

/** Reads one exercise folder and reports what is missing, misnamed or left over. */
export function readFolder(root: string, chapter: string, name: string) {
  const folder = `${chaptersFolder}/${chapter}/exercises/${name}`;
  const problems: Problem[] = [];
  const report = (file: string, message: string) => problems.push({ file: `${folder}/${file}`, line: 1, message });
  const list = (inner: string) => filesIn(root, inner ? `${folder}/${inner}` : folder);
  const read = (file: string): SourceFile => {
    const source = readText(root, `${folder}/${file}`)?.replaceAll('\r\n', '\n') ?? '';
    return { file: `${folder}/${file}`, source };
  };

  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    report(
      'prompt.mdx',
      `bad folder name: "${name}"; call it as the function it asks for, ${adviseFunctionName(name)}`,
    );
  const present = list('');
  for (const [file, what] of Object.entries(purpose))
    if (!present.includes(file)) report(file, `missing file; ${what}`);
  if (present.includes('notes.md') && !read('notes.md').source.trim())
    report('notes.md', `empty file; ${purpose['notes.md']}`);
  for (const file of present)
    if (!Object.hasOwn(purpose, file) && file !== driverFile && !isTranslation(file))
      report(
        file,
        `unknown file; an exercise holds ${Object.keys(purpose).join(', ')}, maybe ${driverFile}, solutions/ and mistakes/`,
      );
  for (const inner of subfolders(root, folder))
    if (inner !== 'solutions' && inner !== 'mistakes')
      report(inner, 'unknown folder; an exercise has solutions/ and mistakes/');
  const solutions = list('solutions');
  for (const file of solutions)
    if (!file.endsWith('.ts')) report(`solutions/${file}`, 'unknown file; further right answers are called <name>.ts');

  const prompt = read('prompt.mdx');
  const { data, body, line, problems: inPrompt } = readPrompt(prompt.file, prompt.source);
  if (present.includes('prompt.mdx')) problems.push(...inPrompt);
  const hints = countHints(body);
  if (data && hints < 3) report('prompt.mdx', `too few hints: ${hints}; write three to five <Hint>…</Hint>`);
  if (hints > 5) report('prompt.mdx', `too many hints: ${hints}; write three to five <Hint>…</Hint>`);
  if (data && /^\s*<Hint>/.test(body)) report('prompt.mdx', 'no task before the hints; write what is asked for');
  if (/<Hint>\s*<\/Hint>/.test(body)) report('prompt.mdx', 'hint without words; write some, or remove it');
  for (const file of present.filter(isTranslatedPrompt)) {
    const { source } = read(file);
    const translation = readTranslatedPrompt(`${folder}/${file}`, source);
    problems.push(...translation.problems);
    const here = countHints(translation.body);
    if (here !== hints) report(file, `hints differ: ${here} here, ${hints} in English; translate each`);
  }
  const mistakes = pairMistakes(list('mistakes'), report).map(({ id, programs }) => ({
    id,
    text: read(`mistakes/${id}.md`),
    programs: programs.map((program) => read(`mistakes/${program}`)),
  }));
  if (!data || problems.length > 0) return { problems };
  const files: ExerciseFiles = {
    id: `${chapter}/${name}`,
    chapter,
    name,
    data,
    prompt,
    lines: { uuid: line('uuid'), entry: line('entry'), concepts: line('concepts'), requires: line('requires') },
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    solutions: solutions.map((file) => read(`solutions/${file}`)),
    checks: read('checks.ts'),
    ...(present.includes(driverFile) && { driver: read(driverFile) }),
    mistakes,
  };
  return { files, problems };
}

const countHints = (body: string) => body.match(/^[ \t]*<Hint>/gm)?.length ?? 0;

/** Pairs `<id>.md` with `<id>.ts` and, where a mistake is made in other ways too, `<id>.<variant>.ts`. */
function pairMistakes(names: readonly string[], report: (file: string, message: string) => void) {
  const programs = new Map<string, string[]>();
  const texts = new Set<string>();
  const translated: { id: string; file: string }[] = [];
  for (const file of names) {
    const [, about] = /^([a-z][a-z0-9-]*)\.[a-z0-9-]+\.md$/.exec(file) ?? [];
    if (about && languageOfFile(file) !== 'en') {
      translated.push({ id: about, file });
      continue;
    }
    const [, id, extension] = /^([a-z][a-z0-9-]*)(?:\.[a-z0-9-]+)?\.(ts|md)$/.exec(file) ?? [];
    if (!id) report(`mistakes/${file}`, 'bad name; call a mistake by lower-case words and hyphens: wrong-axis.ts');
    else if (extension === 'ts') programs.set(id, [...(programs.get(id) ?? []), file]);
    else texts.add(id);
  }
  for (const id of texts)
    if (!programs.has(id))
      report(`mistakes/${id}.md`, `text without a mistake; write ${id}.ts, the program that makes it`);
  for (const { id, file } of translated)
    if (!texts.has(id))
      report(`mistakes/${file}`, `translation without an original; write ${id}.md, or rename this one`);
  for (const [id, [first]] of programs)
    if (!texts.has(id)) report(`mistakes/${first}`, `mistake without a text; write ${id}.md, what its author is told`);
  return [...programs].filter(([id]) => texts.has(id)).map(([id, files]) => ({ id, programs: files }));
}

/** `prompt.zh-cn.mdx`, `checks.zh-cn.yml`. */
const isTranslation = (file: string) => isTranslatedPrompt(file) || /^checks\.[a-z-]+\.yml$/.test(file);

const isTranslatedPrompt = (file: string) => file.startsWith('prompt.') && languageOfFile(file) !== 'en';
