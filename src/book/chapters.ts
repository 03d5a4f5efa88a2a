import { courseFile, loadCourse } from './course.ts';
import { editionFolder } from './edition/folder.ts';
import { bookRoot, cachedByFile, readText, subfolders } from './files.ts';
import { BookError, type Problem } from './problem.ts';
import { type ChapterData, chapterSchema, lessonSchema } from './schemas.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

export const chaptersFolder = 'content/chapters';

/** A chapter's file, read but not yet understood. */
export interface LoadedChapter {
  slug: string;
  /** `content/chapters/loss-functions/index.mdx` */
  file: string;
  /** Undefined where the frontmatter is faulty. */
  data: ChapterData | undefined;
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

export const chapterFile = (slug: string) => `${chaptersFolder}/${slug}/index.mdx`;

/** Reads a chapter; a missing file is a problem of it. */
export const loadChapter = (root: string, slug: string): LoadedChapter => load(root, chapterFile(slug));

/** A chapter's frontmatter. Throws a BookError when it is faulty. */
export function chapterData(slug: string, root = bookRoot()): ChapterData {
  const { data, problems } = loadChapter(root, slug);
  if (!data) throw new BookError(problems);
  return data;
}

const load = cachedByFile((root, file): LoadedChapter => {
  const slug = file.split('/').at(-2)!;
  const text = readText(root, file);
  const { yaml, body } = splitFrontmatter(text ?? '');
  const frontmatter = parseYaml(file, yaml ?? '', 1);
  const { problems } = frontmatter;
  const report = (message: string) => problems.push({ file, line: 1, message });
  if (text === undefined) report(`missing file; write the chapter, or remove the folder ${chaptersFolder}/${slug}`);
  else if (yaml === undefined)
    report('no frontmatter; begin with --- and the fields of chapterSchema in src/book/schemas.ts');
  const schema = editionFolder(root) ? lessonSchema : chapterSchema;
  const written = yaml === undefined ? undefined : frontmatter.check<ChapterData>(schema);
  const data = written && inThisCourse(root, slug, written);
  return { slug, file, data, body, frontmatter, problems };
}, courseFile);

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
