import type { z } from 'astro/zod';
import { type Language, translated } from '../language/languages.ts';
import { courseFile, loadCourse } from './course.ts';
import { editionFolder } from './edition/folder.ts';
import { bookRoot, cachedByFile, modified, readText, subfolders } from './files.ts';
import { suggest } from './nearest.ts';
import { BookError, type Problem } from './problem.ts';
import { type ChapterData, chapterSchema, lessonSchema, translatedChapterSchema } from './schemas.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

export const chaptersFolder = 'content/chapters';

/** A chapter's file, read but not yet understood. */
export interface LoadedChapter<Data = ChapterData> {
  slug: string;
  /** `content/chapters/loss-functions/index.mdx` */
  file: string;
  /** Undefined where the frontmatter is faulty. */
  data: Data | undefined;
  /** The text with the frontmatter blanked out, so that every line keeps its number. */
  body: string;
  /** The frontmatter, for the lines of its fields. */
  frontmatter: YamlSource;
  problems: Problem[];
}

/** Folders of `content/chapters`, sorted, whether the course lists them or not; in an edition those that it lists. */
export function chapterFolders(root: string): string[] {
  const folders = allChapterFolders(root);
  const { course } = loadCourse(root);
  if (!editionFolder(root) || !course) return folders;
  const listed = new Set(course.parts.flatMap(({ chapters }) => chapters));
  return folders.filter((slug) => listed.has(slug));
}

/** Those that an edition leaves out too. */
export const allChapterFolders = (root: string) => subfolders(root, chaptersFolder);

/** Whether this is a chapter of the book that the edition leaves out. */
export const isLeftOut = (root: string, slug: string) =>
  editionFolder(root) !== undefined && !chapterFolders(root).includes(slug) && allChapterFolders(root).includes(slug);

export const chapterFile = (slug: string, language: Language = 'en') =>
  translated(`${chaptersFolder}/${slug}/index.mdx`, language);

/** Whether the chapter can be read in the language. */
export const isTranslated = (root: string, slug: string, language: Language) =>
  language === 'en' || modified(root, chapterFile(slug, language)) !== undefined;

/** Reads a chapter; a missing file is a problem of it. What a translation leaves out of its frontmatter is English. */
export function loadChapter(root: string, slug: string, language: Language = 'en'): LoadedChapter {
  const english = load(root, chapterFile(slug));
  if (language === 'en') return english;
  const { data, ...translation } = loadTranslation(root, chapterFile(slug, language));
  const both = data && english.data && { ...english.data, ...data };
  return { ...translation, data: both && inThisCourse(root, slug, both) };
}

/** A chapter's frontmatter, in English where there is no translation. Throws a BookError when it is faulty. */
export function chapterData(slug: string, root = bookRoot(), language: Language = 'en'): ChapterData {
  const { data, problems } = loadChapter(root, slug, isTranslated(root, slug, language) ? language : 'en');
  if (!data) throw new BookError(problems);
  return data;
}

const load = cachedByFile(
  'chapter',
  (root, file): LoadedChapter => {
    const schema = editionFolder(root) ? lessonSchema : chapterSchema;
    const written = read<ChapterData>(root, file, schema);
    return { ...written, data: written.data && inThisCourse(root, written.slug, written.data) };
  },
  courseFile,
);

const loadTranslation = cachedByFile('translated chapter', (root, file) => read(root, file, translatedChapterSchema));

function read<T>(root: string, file: string, schema: z.ZodType<T>): LoadedChapter<T> {
  const slug = file.split('/').at(-2)!;
  const text = readText(root, file);
  const { yaml, body } = splitFrontmatter(text ?? '');
  const frontmatter = parseYaml(file, yaml ?? '', 1);
  const { problems } = frontmatter;
  const report = (message: string) => problems.push({ file, line: 1, message });
  if (text === undefined && !allChapterFolders(root).includes(slug)) problems.push(unknownChapter(root, slug));
  else if (text === undefined)
    report(`missing file; write the chapter, or remove the folder ${chaptersFolder}/${slug}`);
  else if (yaml === undefined)
    report('no frontmatter; begin with --- and the fields of chapterSchema in src/book/schemas.ts');
  const data = yaml === undefined ? undefined : frontmatter.check(schema);
  return { slug, file, data, body, frontmatter, problems };
}

/** What the course lists and no folder has, told where it is listed. */
export function unknownChapter(root: string, slug: string): Problem {
  const line = loadCourse(root).lines.get(slug) ?? 1;
  const advice = suggest(slug, allChapterFolders(root));
  return { file: courseFile, line, message: `unknown chapter: "${slug}" has no folder; ${advice}` };
}

/** The chapter as this course has it: under its own name for it; an edition counts its chapters itself. */
function inThisCourse(root: string, slug: string, data: ChapterData): ChapterData {
  const { course } = loadCourse(root);
  if (!course) return data;
  const { title = data.title } = course.chapters[slug] ?? {};
  if (!editionFolder(root)) return { ...data, title };
  const place = course.parts.flatMap(({ chapters }) => chapters).indexOf(slug);
  // What is left out keeps its number in the book; nothing of the edition names it.
  const number = place < 0 ? data.number : place + 1;
  const requires = data.requires.filter((other) => !isLeftOut(root, other));
  return { ...data, title, number, requires };
}

/** Splits the text at its frontmatter, which stays in `body` as blank lines. */
export function splitFrontmatter(text: string): { yaml: string | undefined; body: string } {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) return { yaml: undefined, body: text };
  return { yaml: match[1], body: match[0].replace(/[^\r\n]/g, ' ') + text.slice(match[0].length) };
}
