import type { Link, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Language } from '../../language/languages.ts';
import { type Dictionary, translate } from '../../language/words.ts';
import { chapterFile, chapterFolders, chaptersFolder, isLeftOut, isTranslated, loadChapter } from '../chapters.ts';
import { promptTitle } from '../exercises/frontmatter.ts';
import { modified } from '../files.ts';
import { suggest } from '../nearest.ts';
import { chapterOutline, type Outline } from '../outline.ts';
import { inLanguage, pathOf } from '../site.ts';
import { visit } from '../visit.ts';
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
      if (found.isEnglish) {
        link.data = { hProperties: { hrefLang: 'en' } };
        if (link.children.length > 0) link.children.push(...text(translate(book.words, ' (in English)')));
      }
      if (link.children.length === 0)
        report(file, link, `link without words: ${link.url}; write some between the brackets`);
    });
  };
}

/** Where a link leads, if anywhere, and what it says when its author wrote nothing; or what is wrong with it. */
type Place =
  | {
      address: string | undefined;
      words: PhrasingContent[];
      /** Whether a translation leads there into a text that is not translated. */
      isEnglish?: boolean;
    }
  | string;

function sitePage(page: string, { root, base, language }: BookFile): Place {
  const name = page.replace(/^\/|\/$/g, '') || 'index';
  const exists = [`src/pages/${name}.astro`, `src/pages/${name}/index.astro`].some((source) => modified(root, source));
  return exists
    ? {
        address: language === 'en' ? base + page.slice(1) : pathOf(name === 'index' ? '' : name, base, language),
        words: [],
      }
    : `no such page: "${page}"; link to a chapter by its folder's name`;
}

function chapterPlace(page: string, anchor: string | undefined, book: BookFile): Place {
  const { root, base, chapter, outline, words } = book;
  const own = page === '' || page === chapter;
  if (!own && !modified(root, chapterFile(page)))
    return `unknown chapter: "${page}"; ${suggest(page, chapterFolders(root))}`;
  if (!own && isLeftOut(root, page)) return leftOutPlace(page, anchor, book);
  const slug = own ? chapter : page;
  const language = isTranslated(root, slug, book.language) ? book.language : 'en';
  const isEnglish = !own && language !== book.language;
  const { number = 0, title = '' } = loadChapter(root, slug, language).data ?? {};
  const path = inLanguage(`${slug}/`, base, language);
  if (anchor === undefined)
    return {
      address: path,
      words: text(translate(words, 'Chapter\u00a0{number}, {title}', { number, title })),
      isEnglish,
    };
  const target = own ? outline : chapterOutline(page, root, language);
  const exercise = target.exercises.find((name) => exerciseId(name) === anchor);
  const found = exercise
    ? text(translate(words, 'Exercise “{title}”', { title: exerciseTitle(root, slug, exercise, language) }))
    : wordsFor(target, anchor, words, own ? undefined : number);
  return found
    ? { address: own ? '' : path, words: found, isEnglish }
    : `unknown target: "#${anchor}"; ${suggest(anchor, idsOf(target))}`;
}

/** A chapter that this edition leaves out has no numbers here: what is meant is said in words. */
function leftOutPlace(page: string, anchor: string | undefined, { root, language, words }: BookFile): Place {
  const shown = isTranslated(root, page, language) ? language : 'en';
  const { title = page } = loadChapter(root, page, shown).data ?? {};
  const kinds: Record<string, () => string> = {
    fig: () => translate(words, 'a figure of the chapter “{title}”', { title }),
    eq: () => translate(words, 'an equation of the chapter “{title}”', { title }),
    exercise: () => translate(words, 'an exercise of the chapter “{title}”', { title }),
  };
  const chapter = () => translate(words, 'the chapter “{title}”', { title });
  const section = () => translate(words, 'a section of the chapter “{title}”', { title });
  const say = anchor === undefined ? chapter : (kinds[anchor.split(/[:-]/)[0]!] ?? section);
  return { address: undefined, words: text(say()) };
}

/** What a link to a figure, an equation or a section says; `chapter` is the number of another one. */
function wordsFor(
  { figures, equations, sections }: Outline,
  anchor: string,
  words: Dictionary,
  chapter: number | undefined,
): PhrasingContent[] | undefined {
  const figure = figures.find(({ id }) => id === anchor);
  if (figure) return text(translate(words, 'Figure\u00a0{number}', { number: figure.number }));
  const equation = equations.find(({ id }) => id === anchor);
  if (equation) return text(translate(words, 'Equation\u00a0{number}', { number: equation.number }));
  const section = sections.find(({ id }) => id === anchor);
  if (!section) return undefined;
  // The title is HTML; it is set between what stands before its gap and after.
  const title = '\0';
  const sentence =
    chapter === undefined
      ? translate(words, 'Section “{title}”', { title })
      : translate(words, 'Chapter\u00a0{number}, “{title}”', { number: chapter, title });
  const [before = '', after = ''] = sentence.split(title);
  return [...text(before), inlineHtml('span', {}, section.html), ...text(after)];
}

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];

/** As `components/exercise/` names its sections. */
const exerciseId = (name: string) => `exercise-${name}`;

function exerciseTitle(root: string, chapter: string, name: string, language: Language): string {
  const file = `${chaptersFolder}/${chapter}/exercises/${name}/prompt.mdx`;
  return promptTitle(root, file, language) ?? name;
}

const idsOf = ({ figures, equations, sections, exercises }: Outline) => [
  ...[...figures, ...equations, ...sections].map(({ id }) => id),
  ...exercises.map(exerciseId),
];
