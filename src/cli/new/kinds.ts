import { randomUUID } from 'node:crypto';
import { allChapterFolders, chapterFile, chapterFolders, chaptersFolder, loadChapter } from '#book/chapters.ts';
import { courseFile } from '#book/course.ts';
import { editionFolder } from '#book/edition/folder.ts';
import { readText, subfolders } from '#book/files.ts';
import { adviseFunctionName, adviseSlug, adviseWidgetName } from '#book/names.ts';
import { suggest } from '#book/nearest.ts';
import { chapterSchema, slugPattern } from '#book/schemas.ts';
import { Complaint } from '../complaint.ts';
import type { Question } from './ask.ts';
import { readParts, withLesson } from './course.ts';
import { forEdition, newCourse, option } from './edition.ts';
import { withExercise } from './lessonText.ts';
import { type Files, filled } from './templates.ts';

/** One kind of thing that an author adds. */
export interface Kind {
  /** How its name is given: `<slug>`. */
  name: string;
  /** @throws Complaint where it can't have that name */
  questions(root: string, name: string): Question[];
  make(root: string, name: string, answers: Record<string, string>): Made;
}

export interface Made {
  /** Files that must not be there yet. */
  files: Files;
  /** Files that are, as they read afterwards. */
  changed: Files;
  /** What to do now, a line each. */
  next: string[];
}

/** What a field of a chapter's frontmatter has against a value. */
const fieldFault = (field: 'title' | 'summary') => (answer: string) => {
  const { error } = chapterSchema.shape[field].safeParse(answer);
  const limits = { title: 'at least 3 characters', summary: '20 to 200 characters' };
  return error ? `"${answer}" will not do; write ${limits[field]}` : undefined;
};

const lesson: Kind = {
  name: '<slug>',
  questions(root, slug) {
    if (!slugPattern.test(slug))
      throw new Complaint(`not a slug: "${slug}"; write lower-case words joined by hyphens, ${adviseSlug(slug)}`);
    if (allChapterFolders(root).includes(slug))
      throw new Complaint(`there already: ${chaptersFolder}/${slug}; choose another slug`);
    const numbers = new Map(
      chapterFolders(root).flatMap((other) => {
        const number = loadChapter(root, other).data?.number;
        return number === undefined ? [] : [[number, other] as const];
      }),
    );
    const { parts } = readParts(readText(root, courseFile) ?? '');
    const questions: Question[] = [
      { flag: 'title', text: 'What is it called?', fallback: words(slug), fault: fieldFault('title') },
      {
        flag: 'number',
        text: 'Which number in the book?',
        fallback: String(Math.max(0, ...numbers.keys()) + 1),
        fault: (answer) => {
          if (!/^[1-9]\d*$/.test(answer)) return `"${answer}" is no number; write 1 or more`;
          const taken = numbers.get(Number(answer));
          return taken && `${answer} is the number of "${taken}"; choose another`;
        },
      },
      {
        flag: 'summary',
        text: 'What is it about, in one sentence?',
        fallback: 'Why some numbers count more than others in a mean.',
        fault: fieldFault('summary'),
      },
      {
        flag: 'part',
        text: `In which part? ${parts.map(({ title }) => `“${title}”`).join(', ')}, or a new one`,
        fallback: parts.at(-1)?.title ?? 'Lessons',
        fault: (answer) => (answer ? undefined : 'a part needs a title; write one'),
      },
    ];
    // An edition numbers its lessons itself.
    return editionFolder(root) ? questions.filter(({ flag }) => flag !== 'number') : questions;
  },
  make(root, slug, { title, number = '', summary, part }) {
    const quoted = { title: inYaml(title!), summary: inYaml(summary!), number };
    const course = readText(root, courseFile);
    const last = Number.POSITIVE_INFINITY;
    const files = inFolder(`${chaptersFolder}/${slug}`, filled('lesson', quoted));
    const listed = course && withLesson(course, part!, slug, Number(number || last), root);
    return {
      files: forEdition(root, listed ? files : { ...files, [courseFile]: newCourse(inYaml(part!), slug) }),
      changed: listed ? { [courseFile]: listed } : {},
      next: [
        `it is listed in the part “${part}”${number && `, as number ${number}`}; to move it, edit ${editionFolder(root) ? 'course.yml' : `${courseFile} and its frontmatter`}`,
        `npm run dev${option(root, true)}, then open /${slug}/ and write in ${chapterFile(slug)}`,
        `npm run new -- exercise ${slug}/<name>${option(root)} adds an exercise`,
        `npm run check -- ${slug}${option(root)} tells what is wrong`,
      ],
    };
  },
};

const exercise: Kind = {
  name: '<chapter>/<name>',
  questions(root, id) {
    const [chapter = '', name = '', ...more] = id.split('/');
    if (!name || more.length > 0)
      throw new Complaint(`not an exercise: "${id}"; write <chapter>/<name>, as in loss-functions/softmax`);
    const folders = chapterFolders(root);
    if (!folders.includes(chapter)) throw new Complaint(`unknown chapter: "${chapter}"; ${suggest(chapter, folders)}`);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      throw new Complaint(
        `not a function's name: "${name}"; call it as the function it asks for, ${adviseFunctionName(name)}`,
      );
    if (subfolders(root, `${chaptersFolder}/${chapter}/exercises`).includes(name))
      throw new Complaint(`there already: ${chaptersFolder}/${chapter}/exercises/${name}; choose another name`);
    return [
      {
        flag: 'title',
        text: 'What is it called?',
        fallback: words(name),
        fault: (answer) =>
          answer.length < 3 || answer.length > 80 ? `"${answer}" will not do; write 3 to 80 characters` : undefined,
      },
    ];
  },
  make(root, id, { title }) {
    const [chapter, name] = id.split('/') as [string, string];
    const folder = `${chaptersFolder}/${chapter}/exercises/${name}`;
    const changed = withExercise(root, chapter, name);
    const isAdded = Object.keys(changed).length === 0;
    return {
      files: forEdition(
        root,
        inFolder(folder, filled('exercise', { name, title: inYaml(title!), uuid: randomUUID() })),
      ),
      changed,
      next: [
        isAdded
          ? `it stands at the end of ${chapter}, before the quiz: npm run dev${option(root, true)} shows it`
          : `<Exercise name="${name}" /> stands at the end of the lesson, before the quiz; move it where it belongs in ${chapterFile(chapter)}`,
        `the task is in ${folder}/prompt.mdx, what is called in checks.ts, what must come out in solution.ts`,
        `npm run check -- ${id}${option(root)} runs its solutions, its starter and its mistakes`,
      ],
    };
  },
};

const widget: Kind = {
  name: '<Name>',
  questions(root, name) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
      throw new Complaint(`not a widget's name: "${name}"; write it as a component, ${adviseWidgetName(name)}`);
    if (subfolders(root, 'components/widgets').includes(name))
      throw new Complaint(`there already: components/widgets/${name}; choose another name`);
    return [{ flag: 'title', text: 'What is it called?', fallback: words(name) }];
  },
  make(root, name, { title }) {
    const folder = `components/widgets/${name}`;
    const { 'model.test.ts': test, ...parts } = filled('widget', { name, title: inJsx(title!) });
    const files = inFolder(folder, parts);
    const isOwn = editionFolder(root) !== undefined;
    return {
      // The tests are the book's own.
      files: isOwn ? forEdition(root, files) : { ...files, [`tests/${folder}/model.test.ts`]: test! },
      changed: {},
      next: [
        `write <${name} /> in a lesson of yours, best within <Figure id="fig:…" caption="…">`,
        `the model is in ${folder}/model.ts, what a link keeps in scene.ts, the picture in View.tsx`,
        isOwn
          ? `npm run check --${option(root)} tells what is wrong, once a lesson shows it`
          : `npx vitest run tests/${folder} tests the model`,
      ],
    };
  },
};

export const kinds: Record<string, Kind> = { lesson, exercise, widget };

const inFolder = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));

/** `weighted-mean`, `weightedMean` and `WeightedMean` as words: "Weighted mean". */
function words(name: string): string {
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced[0]!.toUpperCase() + spaced.slice(1);
}

/** As it is where YAML takes it for a text, else in quotes. */
const inYaml = (text: string) =>
  /^[A-Za-z][\w ,.'’–—-]*$/.test(text) && !/: | #/.test(text) ? text : JSON.stringify(text);

/** An attribute's value, quoted as the formatter has it. */
function inJsx(text: string): string {
  if (!/["{}&<>\\]/.test(text)) return `"${text}"`;
  const single = `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `{${text.includes("'") && !text.includes('"') ? JSON.stringify(text) : single}}`;
}
