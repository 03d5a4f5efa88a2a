import { existsSync } from 'node:fs';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { translated, translations } from '../language/languages.ts';
import {
  allChapterFolders,
  chapterFile,
  chapterFolders,
  chaptersFolder,
  loadChapter,
  splitFrontmatter,
  unknownChapter,
} from './chapters.ts';
import { conceptsFile, loadConcepts } from './concepts.ts';
import { courseFile, loadCourse } from './course.ts';
import { checkChanges } from './edition/check.ts';
import { editionFolder, placeOf } from './edition/folder.ts';
import { encodingProblems } from './encodings.ts';
import { bookRoot, readText, subfolders } from './files.ts';
import { FormulaError } from './formula.ts';
import { glossaryFile, loadGlossary } from './glossary.ts';
import { markdownHtml, NotInThisText } from './markdown.ts';
import type { Registry } from './mdx/components.ts';
import { invalidMdx } from './mdx/invalid.ts';
import { bookSteps } from './mdx/plugins.ts';
import { problemsOf } from './mdx/stop.ts';
import { adviseSlug } from './names.ts';
import { suggest } from './nearest.ts';
import { loadNotation, notationFile } from './notation.ts';
import { chapterOutline } from './outline.ts';
import { checkPlacing } from './placing.ts';
import type { Problem } from './problem.ts';
import { loadQuiz } from './quiz.ts';
import { loadReferences } from './references.ts';
import { circularRequirements } from './requirements.ts';
import { slugPattern } from './schemas.ts';
import { engineSources } from './sources.ts';
import { parseMdx } from './syntax.ts';
import { checkTranslations } from './translations.ts';

/**
 * Everything in the book's text and data that its authors must mend, file by file. `tests/content` holds that there is
 * nothing. What is inside exercise folders is `exercises/`'s to check.
 *
 * @param between is waited for before each text
 */
export async function checkBook(
  registry: Registry,
  root = bookRoot(),
  between?: () => Promise<void>,
): Promise<Problem[]> {
  const inTexts: Problem[] = [];
  // One after the other: five hundred trees at a time would fill the memory and be no faster.
  for (const file of textFiles(root)) {
    await between?.();
    inTexts.push(...(await checkText(registry, root, file)));
  }
  const problems = [...checkBeforeTexts(root), ...checkAcrossTexts(root), ...inTexts];
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** What must be known before any text is read: course, frontmatter and data. */
export const checkBeforeTexts = (root = bookRoot()): Problem[] => [
  ...encodingProblems(root),
  ...checkCourse(root),
  ...circularRequirements(root),
  ...chapterFolders(root).flatMap((slug) => checkChapter(root, slug)),
  ...checkData(root),
  ...chapterFolders(root).flatMap((slug) => loadQuiz(root, slug).problems),
  ...checkTranslations(root),
];

/** What no text shows alone, cheap once each has been read. */
export const checkAcrossTexts = (root = bookRoot()): Problem[] => [
  ...chapterFolders(root).flatMap((slug) => checkTeaches(root, slug)),
  ...checkConcepts(root),
  ...checkPlacing(root),
];

/** Chapters of the course exist, folders are listed, and the order is that of the chapters' numbers. */
function checkCourse(root: string): Problem[] {
  const { lines, problems: faults } = loadCourse(root);
  const problems = [...faults, ...checkChanges(root)];
  const folders = allChapterFolders(root);
  const isEdition = editionFolder(root) !== undefined;
  let before: { slug: string; number: number } | undefined;
  for (const [slug, line] of lines) {
    const report = (message: string) => problems.push({ file: courseFile, line, message });
    if (!folders.includes(slug)) problems.push(unknownChapter(root, slug));
    const number = loadChapter(root, slug).data?.number;
    if (number === undefined || isEdition) continue;
    if (before && number === before.number)
      report(`number used twice: ${number} is also that of "${before.slug}"; give one another number`);
    if (before && number < before.number)
      report(
        `wrong order: "${slug}" is number ${number}, after ${before.number}, "${before.slug}"; list them by number`,
      );
    before = { slug, number };
  }
  // What an edition doesn't list, it leaves out.
  for (const slug of folders.filter((folder) => !lines.has(folder) && lines.size > 0 && !isEdition))
    problems.push({
      file: chapterFile(slug),
      line: 1,
      message: `chapter not in the course: "${slug}"; list it in ${courseFile}, or remove the folder`,
    });
  return problems;
}

function checkChapter(root: string, slug: string): Problem[] {
  const { file, data, frontmatter, problems } = loadChapter(root, slug);
  const folders = allChapterFolders(root);
  const dangling = (data?.requires ?? []).flatMap((other, index) =>
    folders.includes(other) && other !== slug
      ? []
      : [
          {
            file,
            line: frontmatter.line(['requires', index]),
            message: `requires an unknown chapter: "${other}"; ${suggest(other, folders)}`,
          },
        ],
  );
  const inName = slugPattern.test(slug)
    ? []
    : [
        {
          file,
          line: 1,
          message: `bad folder name: "${slug}"; it is the chapter's address: write lower-case words joined by hyphens, ${adviseSlug(slug)}`,
        },
      ];
  return [...inName, ...problems, ...dangling];
}

/** What a chapter says that it teaches is there: the section, and the engine's name. */
function checkTeaches(root: string, slug: string): Problem[] {
  const { file, data, frontmatter } = loadChapter(root, slug);
  const problems: Problem[] = [];
  const expect = (path: (string | number)[], what: string, name: string, known: string[]) => {
    if (known.includes(name)) return;
    const message = `teaches an unknown ${what}: "${name}"; ${suggest(name, known)}`;
    problems.push({ file, line: frontmatter.line(['teaches', ...path]), message });
  };
  for (const [section, names] of Object.entries(data?.teaches ?? {})) {
    expect([section], 'section', section, headingIds(root, slug));
    const sources = [...engineSources(root).keys()];
    for (const [index, name] of names.entries()) expect([section, index], 'name of the engine', name, sources);
  }
  return problems;
}

/** The data files themselves, and that the chapters they name exist. */
function checkData(root: string): Problem[] {
  const folders = allChapterFolders(root);
  const glossary = loadGlossary(root);
  const notation = loadNotation(root);
  const dangling = (file: string, entries: { id: string; chapter: string; line: number }[]): Problem[] =>
    entries
      .filter(({ chapter }) => !folders.includes(chapter))
      .map(({ id, chapter, line }) => ({
        file,
        line,
        message: `unknown chapter: "${chapter}" of "${id}"; ${suggest(chapter, folders)}`,
      }));
  return [
    ...glossary.problems,
    ...notation.problems,
    ...loadReferences(root).problems,
    ...dangling(glossaryFile, glossary.entries),
    ...dangling(notationFile, notation.entries),
    ...glossary.entries.flatMap(({ definition, line }) => checkFormulas(root, glossaryFile, line, [definition])),
    ...notation.entries.flatMap(({ name, meaning, shape, line }) =>
      checkFormulas(root, notationFile, line, [name, meaning, shape]),
    ),
  ];
}

/** Texts of a data file can be typeset. */
function checkFormulas(root: string, file: string, line: number, texts: readonly string[]): Problem[] {
  return texts.flatMap((text) => {
    try {
      markdownHtml(text, { root });
      return [];
    } catch (error) {
      if (!(error instanceof FormulaError || error instanceof NotInThisText)) throw error;
      return [{ file, line, message: error.message }];
    }
  });
}

/** No row of the concept index points nowhere. */
function checkConcepts(root: string): Problem[] {
  const { entries, problems: faults } = loadConcepts(root);
  const problems = [...faults];
  const folders = allChapterFolders(root);
  for (const { section, widget, exercise, line } of entries) {
    const expect = (what: string, name: string, known: string[]) => {
      if (known.includes(name)) return;
      problems.push({ file: conceptsFile, line, message: `unknown ${what}: "${name}"; ${suggest(name, known)}` });
    };
    const [chapter = '', heading = ''] = section.split('#');
    expect('chapter', chapter, folders);
    if (folders.includes(chapter)) expect('heading', heading, headingIds(root, chapter));
    expect('widget', widget, subfolders(root, 'components/widgets'));
    expect(
      'exercise',
      exercise,
      folders.flatMap((slug) => exerciseNames(root, slug).map((name) => `${slug}/${name}`)),
    );
  }
  return problems;
}

/** None where the chapter's MDX is not valid; that is reported with the chapter. */
function headingIds(root: string, chapter: string): string[] {
  try {
    return chapterOutline(chapter, root).sections.map(({ id }) => id);
  } catch {
    return [];
  }
}

const exerciseNames = (root: string, slug: string) => subfolders(root, `${chaptersFolder}/${slug}/exercises`);

/** Every text that is compiled as MDX: chapters, and the prompts of their exercises. */
function textFiles(root: string): string[] {
  return chapterFolders(root).flatMap((slug) => {
    const prompts = exerciseNames(root, slug).map((name) => `${chaptersFolder}/${slug}/exercises/${name}/prompt.mdx`);
    const texts = [chapterFile(slug), ...prompts];
    return [...texts, ...translations.flatMap((language) => texts.map((file) => translated(file, language)))].filter(
      (file) => existsSync(placeOf(root, file)),
    );
  });
}

/** Takes the build's own steps and notes what they report. */
async function checkText(registry: Registry, root: string, name: string): Promise<Problem[]> {
  const { body } = splitFrontmatter(readText(root, name) ?? '');
  const file = new VFile({ value: body, path: placeOf(root, name) });
  let tree: Root | undefined;
  try {
    tree = parseMdx(file);
    await unified().use(bookSteps({ registry, root })).run(tree, file);
    return problemsOf(file, root);
  } catch (error) {
    // A card's text is the glossary's or the notation's fault, and reported there.
    if (error instanceof FormulaError || error instanceof NotInThisText) return problemsOf(file, root);
    const fault = error as { line?: number; column?: number; reason?: string; file?: string };
    if (!fault.reason) throw error;
    // Another chapter, which this text refers to or belongs to, is not valid: that is told there.
    if (tree && !fault.file) return problemsOf(file, root);
    return [invalidMdx(name, { ...fault, reason: fault.reason })];
  }
}
