import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { VFile } from 'vfile';
import { type Language, languageOfFile, translations } from '../language/languages.ts';
import { translate } from '../language/words.ts';
import { chapterFile, loadChapter } from './chapters.ts';
import { citedKeys } from './citations.ts';
import { courseFile } from './course.ts';
import { dictionary, interfaceFile } from './dictionary.ts';
import { addExercises } from './edition/additions.ts';
import { bookRoot, cachedByFile } from './files.ts';
import { loadNotation, notationFile } from './notation.ts';
import { phrasingHtml, phrasingText } from './phrasing.ts';
import type { BookSymbol } from './schemas.ts';
import { parseMdx } from './syntax.ts';
import { visit } from './visit.ts';

/** What a chapter holds that can be pointed at, in the order of the text. */
export interface Outline {
  sections: Section[];
  figures: Numbered[];
  equations: Numbered[];
  /** Names of the exercises it shows: `softmax`. */
  exercises: string[];
  /** Every component that it shows, with what is written on it. */
  components: Shown[];
  /** Keys of the works it cites, in the order of their first citation. */
  citations: string[];
}

/** A heading: `<h2 id="softmax">`. */
export interface Section {
  depth: number;
  id: string;
  /** Its contents as HTML, formulas included. */
  html: string;
  line: number;
}

/** A figure or an equation. */
export interface Numbered {
  /** `fig:hinge`, `eq:softmax` */
  id: string;
  /** `4.2` */
  number: string;
  line: number;
}

/** A component in the text. */
export interface Shown {
  name: string;
  /** Its attributes that are texts. */
  props: Record<string, string>;
  /** The number of the figure that it stands in: `4.2`. */
  figure?: string;
  line: number;
}

interface OutlineContext {
  /** The chapter's, the first part of every number. */
  number: number;
  notation: readonly BookSymbol[];
  /** The heading over the works it cites. */
  references: string;
  report: (node: Nodes, message: string) => void;
}

/** A chapter's outline. Throws a VFileMessage where its MDX is not valid. */
export function chapterOutline(slug: string, root = bookRoot(), language: Language = 'en'): Outline {
  const outline = load(root, chapterFile(slug, language));
  return language === 'en' ? outline : withAddressesOf(load(root, chapterFile(slug)), outline);
}

/** A translation's sections have the addresses of the English ones, so that a link holds in every language. */
export function withAddressesOf(english: Outline, outline: Outline): Outline {
  const sections = outline.sections.map((section, index) => ({
    ...section,
    id: english.sections[index]?.id ?? section.id,
  }));
  return { ...outline, sections };
}

const load = cachedByFile(
  'outline',
  (root, file): Outline => {
    const language = languageOfFile(file);
    const { data, body } = loadChapter(root, file.split('/').at(-2)!, language);
    const tree = parseMdx(new VFile({ value: body, path: file }));
    addExercises(tree, root, file.split('/').at(-2)!);
    const notation = loadNotation(root).entries;
    // Faults are reported when the chapter itself is compiled.
    const references = translate(dictionary(language, root), 'References');
    return outlineOf(tree, { number: data?.number ?? 0, notation, references, report: () => {} });
  },
  notationFile,
  courseFile,
  ...translations.map(interfaceFile),
);

/** For who has read a chapter's outline off its tree, as the file is now. */
export const keepOutline = load.keep;

/** Reads the outline off a tree and reports ids that can't be used. */
export function outlineOf(tree: Root, context: OutlineContext): Outline {
  const figures = collect(tree, 'fig', figureIds, context);
  const equations = collect(tree, 'eq', labels, context);
  const exercises: string[] = [];
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    const name = node.name === 'Exercise' ? attributeText(node, 'name') : undefined;
    if (name) exercises.push(name);
  });
  const citations = new Set<string>();
  visit(tree, 'text', ({ value }) => {
    for (const key of citedKeys(value)) citations.add(key);
  });
  const sections = sectionsOf(tree, context);
  if (citations.size > 0) addBibliography(sections, tree, context.references);
  return { sections, figures, equations, exercises, components: shownIn(tree, figures), citations: [...citations] };
}

function shownIn(tree: Root, figures: readonly Numbered[]): Shown[] {
  const shown: Shown[] = [];
  const figureOf = new Map<Nodes, string | undefined>();
  visit(tree, (node) => {
    for (const id of figureIds(node))
      visit(node, (inner) => void figureOf.set(inner, figures.find((one) => one.id === id)?.number));
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!node.name || !/^[A-Z]/.test(node.name)) return;
    const texts = node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
    );
    const figure = figureOf.get(node);
    shown.push({ name: node.name, props: Object.fromEntries(texts), ...(figure && { figure }), line: lineOf(node) });
  });
  return shown;
}

export const bibliographyId = 'references';

/** Ids that the chapter's page uses itself. */
const reserved = new Set([bibliographyId, 'objectives', 'contents']);

/** The list of cited works is a section too: where `<Bibliography />` stands, or at the end. */
function addBibliography(sections: Section[], tree: Root, html: string) {
  const node = tree.children.find((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Bibliography');
  const line = node ? lineOf(node) : lineOf(tree, 'end');
  const before = sections.filter((section) => section.line < line).length;
  sections.splice(before, 0, { depth: 2, id: bibliographyId, html, line });
}

function sectionsOf(tree: Root, { notation, report }: OutlineContext): Section[] {
  const sections: Section[] = [];
  const seen = new Map<string, number>();
  let depth = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const words = slugOf(phrasingText(heading));
    if (!words) report(heading, 'heading without words; its address is made of them: add one beside the formula');
    if (reserved.has(words))
      report(heading, `heading taken: "${words}" is an address that every page has; word it differently`);
    if (heading.depth > depth + 1 || heading.depth === 1)
      report(
        heading,
        `heading of level ${heading.depth} after level ${depth}; use ${'#'.repeat(Math.max(2, depth))} or ${'#'.repeat(depth + 1)}`,
      );
    depth = Math.max(2, heading.depth);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    const id = times > 1 ? `${words}-${times}` : words;
    sections.push({ depth: heading.depth, id, html: phrasingHtml(heading.children, notation), line: lineOf(heading) });
  });
  return sections;
}

/** `Why $p - y$ isn’t magic` → `why-isnt-magic` */
export function slugOf(text: string): string {
  const words = text.toLowerCase().replace(/['’]/g, '');
  return words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

function collect(
  tree: Root,
  kind: string,
  idsOf: (node: Nodes) => string[],
  { number, report }: OutlineContext,
): Numbered[] {
  const found: Numbered[] = [];
  visit(tree, (node) => {
    for (const id of idsOf(node)) {
      const first = found.find((other) => other.id === id);
      if (!new RegExp(`^${kind}:[a-z0-9-]+$`).test(id))
        report(node, `bad id: "${id}"; write ${kind}: and lower-case words, as in ${kind}:hinge-loss`);
      else if (first) report(node, `id used twice: "${id}" is also on line ${first.line}; rename one`);
      else found.push({ id, number: `${number}.${found.length + 1}`, line: lineOf(node) });
    }
  });
  return found;
}

function figureIds(node: Nodes): string[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  if (node.name !== 'Figure') return [];
  const id = attributeText(node, 'id');
  return id === undefined ? [] : [id];
}

/** The text of an attribute; undefined where it is missing or computed. */
export function attributeText(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined {
  const attribute = node.attributes.find((other) => other.type === 'mdxJsxAttribute' && other.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

const labelCommand = /\\label\{([^}]*)\}/g;

function labels(node: Nodes): string[] {
  if (node.type !== 'math' && node.type !== 'inlineMath') return [];
  return [...node.value.matchAll(labelCommand)].map((match) => match[1]!);
}

/** A formula's LaTeX without its label, which KaTeX doesn't know; every other character keeps its place. */
export const withoutLabels = (latex: string) => latex.replace(labelCommand, (command) => ' '.repeat(command.length));

const lineOf = (node: Nodes, side: 'start' | 'end' = 'start') => node.position?.[side].line ?? 1;
