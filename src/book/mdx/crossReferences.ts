import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { chapterFile, chapterFolders, chaptersFolder, isLeftOut, loadChapter } from '../chapters.ts';
import { readPrompt } from '../exercises/frontmatter.ts';
import { modified, readText } from '../files.ts';
import { suggest } from '../nearest.ts';
import { chapterOutline, type Outline } from '../outline.ts';
import { type BookFile, bookFile, report } from './file.ts';
import { inlineHtml } from './html.ts';

/**
 * Links within the book: `#eq:softmax`, `#fig:bars`, `#a-heading`, `#exercise-softmax`, `loss-functions#eq:softmax`,
 * `loss-functions` and `/glossary/`. What they lead to must exist; a link without words gets "Equation 4.1" and the like.
 */
export function remarkCrossReferences() {
  return (tree: Root, file: VFile) => {
    const book = bookFile(file);
    visit(tree, 'link', (link: Link, index, parent) => {
      // Terms are links into the glossary already.
      if (/^[a-z][a-z0-9+.-]*:/i.test(link.url) || link.data) {
        if (link.children.length === 0)
          report(file, link, `link without words: ${link.url}; write some between the brackets`);
        return;
      }
      const [page = '', anchor] = link.url.split('#');
      const found = page.startsWith('/') ? sitePage(page, book) : chapterPlace(page, anchor, book);
      if (typeof found === 'string') return report(file, link, found);
      if (found.address === undefined) {
        // Leads nowhere in this edition: what it says stays, as text.
        const words = link.children.length > 0 ? link.children : found.words;
        parent!.children.splice(index!, 1, ...words);
        return index! + words.length;
      }
      link.url = found.address + (anchor === undefined ? '' : `#${anchor}`);
      if (link.children.length === 0) link.children = found.words;
      if (link.children.length === 0)
        report(file, link, `link without words: ${link.url}; write some between the brackets`);
    });
  };
}

/** Where a link leads, if anywhere, and what it says when its author wrote nothing; or what is wrong with it. */
type Place = { address: string | undefined; words: PhrasingContent[] } | string;

function sitePage(page: string, { root, base }: BookFile): Place {
  const name = page.replace(/^\/|\/$/g, '') || 'index';
  const exists = [`src/pages/${name}.astro`, `src/pages/${name}/index.astro`].some((source) => modified(root, source));
  return exists
    ? { address: base + page.slice(1), words: [] }
    : `no such page: "${page}"; link to a chapter by its folder's name`;
}

function chapterPlace(page: string, anchor: string | undefined, { root, base, chapter, outline }: BookFile): Place {
  const own = page === '' || page === chapter;
  if (!own && !modified(root, chapterFile(page)))
    return `unknown chapter: "${page}"; ${suggest(page, chapterFolders(root))}`;
  if (!own && isLeftOut(root, page)) return leftOutPlace(page, anchor, root);
  const address = own ? '' : `${base}${page}/`;
  const { number = 0, title = '' } = loadChapter(root, own ? chapter : page).data ?? {};
  if (anchor === undefined)
    return { address: `${base}${own ? chapter : page}/`, words: text(`Chapter\u00a0${number}, ${title}`) };
  const target = own ? outline : chapterOutline(page, root);
  const exercise = target.exercises.find((name) => exerciseId(name) === anchor);
  const words = exercise
    ? text(`Exercise “${exerciseTitle(root, own ? chapter : page, exercise)}”`)
    : wordsFor(target, anchor, own ? 'Section ' : `Chapter\u00a0${number}, `);
  return words ? { address, words } : `unknown target: "#${anchor}"; ${suggest(anchor, idsOf(target))}`;
}

/** A chapter that this edition leaves out has no numbers here: what is meant is said in words. */
function leftOutPlace(page: string, anchor: string | undefined, root: string): Place {
  const { title = page } = loadChapter(root, page).data ?? {};
  const chapter = `the chapter “${title}”`;
  if (anchor === undefined) return { address: undefined, words: text(chapter) };
  const kinds: Record<string, string> = { fig: 'a figure of', eq: 'an equation of', exercise: 'an exercise of' };
  const kind = kinds[anchor.split(/[:-]/)[0]!];
  return { address: undefined, words: text(`${kind ?? 'a section of'} ${chapter}`) };
}

function wordsFor(
  { figures, equations, sections }: Outline,
  anchor: string,
  before: string,
): PhrasingContent[] | undefined {
  const numbered = (kind: string, number: string) => text(`${kind}\u00a0${number}`);
  const figure = figures.find(({ id }) => id === anchor);
  if (figure) return numbered('Figure', figure.number);
  const equation = equations.find(({ id }) => id === anchor);
  if (equation) return numbered('Equation', equation.number);
  const section = sections.find(({ id }) => id === anchor);
  return section && [...text(`${before}“`), inlineHtml('span', {}, section.html), ...text('”')];
}

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];

/** As `components/exercise/` names its sections. */
const exerciseId = (name: string) => `exercise-${name}`;

function exerciseTitle(root: string, chapter: string, name: string): string {
  const file = `${chaptersFolder}/${chapter}/exercises/${name}/prompt.mdx`;
  return readPrompt(file, readText(root, file) ?? '').data?.title ?? name;
}

const idsOf = ({ figures, equations, sections, exercises }: Outline) => [
  ...[...figures, ...equations, ...sections].map(({ id }) => id),
  ...exercises.map(exerciseId),
];
