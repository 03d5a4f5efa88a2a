import path from 'node:path';
import type { Element, ElementContent, Root as Hast } from 'hast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Registry } from '../../../src/book/mdx/components.ts';
import { bookSteps } from '../../../src/book/mdx/plugins.ts';
import { problemsOf } from '../../../src/book/mdx/stop.ts';
import { formatProblem } from '../../../src/book/problem.ts';
import { parseMdx } from '../../../src/book/syntax.ts';
import { course, crammer, hinge, logit, temporaryBook } from '../temporaryBook.ts';

const frontmatter = (title: string, number: number) => `---
title: ${title}
number: ${number}
summary: One sentence of at least twenty characters.
objectives:
  - Compute something by hand.
  - Say why it is so.
---
`;

/** How many lines the frontmatter of a test's chapter takes: its first line of text is the one after. */
export const linesBefore = frontmatter('', 0).split('\n').length - 1;

/** Elements that show a chapter's exercises and quiz, for the end of its text. */
function shown(chapter: string, files: Record<string, string>): string {
  const folder = `content/chapters/${chapter}`;
  const prompts = Object.keys(files).filter((file) => file.startsWith(`${folder}/exercises/`));
  const names = new Set(prompts.map((file) => file.split('/')[4]!));
  const elements = [...names].map((name) => `<Exercise name="${name}" />`);
  if (files[`${folder}/quiz.yml`] !== undefined) elements.push('<Quiz />');
  return elements.map((element) => `\n\n${element}`).join('');
}

/** A book of two chapters, `losses` (number 4) with the given text and `descent` (5). */
export function smallBook(text: string, files: Record<string, string> = {}): string {
  return temporaryBook({
    'content/course.yml': course,
    'content/glossary.yml': hinge,
    'content/notation.yml': logit,
    'content/references.bib': crammer,
    'content/chapters/losses/index.mdx': frontmatter('Losses', 4) + text + shown('losses', files),
    'content/chapters/descent/index.mdx': `${frontmatter('Descent', 5)}
## The walk

$$
a \\label{eq:step}
$$
${shown('descent', files)}
`,
    'src/engine/random.ts': `/** Draws. */\nexport function draw(): number {\n  return 4;\n}\n\nexport const seed = 1;\nfunction hidden() {}\n`,
    'src/pages/glossary.astro': '',
    ...files,
  });
}

export const registry: Registry = {
  Figure: { from: '/Figure.astro', required: ['id', 'caption'], optional: ['wide'], markdown: ['caption'] },
  Note: { from: '/Note.astro', optional: [] },
  Num: { required: ['of'] },
  Source: { from: '/Source.astro', required: ['of'] },
  Bibliography: {},
  Exercise: { from: '/Exercise.astro', required: ['name'], chapter: true },
  Quiz: { from: '/Quiz.astro', optional: [], chapter: true },
  HingeBars: { from: '/HingeBars.tsx', client: 'visible' },
};

/** Takes the build's steps on the chapter `losses`, or on another text of the book. */
export async function compile(text: string, files: Record<string, string> = {}, name = 'losses/index.mdx') {
  const root = smallBook(text, files);
  const file = new VFile({ value: text, path: path.join(root, 'content/chapters', name) });
  const tree = await unified()
    .use(bookSteps({ root, base: '/', registry }))
    .run(parseMdx(file), file);
  const problems = problemsOf(file, root).map((problem) => formatProblem(problem).replace('content/chapters/', ''));
  return { html: html(tree as Hast), problems };
}

type Handler = NonNullable<NonNullable<Options['handlers']>['link']>;

/** Elements of MDX written out with their attributes, as Astro will see them. */
function html(tree: Hast): string {
  const element: Handler = (state, node: MdxJsxFlowElement): ElementContent => {
    const attributes = node.attributes.flatMap((attribute) => ('name' in attribute ? [attribute] : []));
    const ready = attributes.find(({ name }) => name === 'set:html')?.value;
    const properties = attributes
      .filter(({ name }) => name !== 'set:html')
      .map(({ name, value }) => [name, value ?? true]);
    const children = typeof ready === 'string' ? [{ type: 'raw', value: ready }] : state.all(node);
    return { type: 'element', tagName: node.name!, properties: Object.fromEntries(properties), children } as Element;
  };
  const imports: Handler = (_state, node) => {
    const [{ source, specifiers }] = node.data.estree.body;
    return { type: 'text', value: `import ${specifiers[0].local.name} from ${source.raw}\n` };
  };
  const handlers = { mdxJsxFlowElement: element, mdxJsxTextElement: element, mdxjsEsm: imports };
  const processor = unified().use(remarkRehype, { handlers }).use(rehypeStringify, { allowDangerousHtml: true });
  return processor.stringify(processor.runSync(tree as never) as Hast).replaceAll('\u00a0', '&nbsp;');
}
