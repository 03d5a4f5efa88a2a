import { expect, test } from 'vitest';
import { checkBook } from '../../src/book/check.ts';
import { formatProblem } from '../../src/book/problem.ts';
import { linesBefore, registry, smallBook } from './mdx/compile.ts';
import { course, hinge, logit } from './temporaryBook.ts';

const problemsOf = async (text: string, files: Record<string, string> = {}) =>
  (await checkBook(registry, smallBook(text, files))).map(formatProblem);

const chapter = (fields: string) =>
  `---\ntitle: Losses\nnumber: 4\nsummary: One sentence of at least twenty characters.\nobjectives: [Compute by hand, Say why it is so]\n${fields}---\n`;

test('a sound book has no problems', async () => {
  expect(await problemsOf('See [](descent#eq:step), $\\logit$ and [@crammer2001].')).toEqual([]);
});

test('faults of the text stand at their line in the file, frontmatter counted', async () => {
  expect(await problemsOf('Fine.\n\nSee [](#eq:none).')).toEqual([
    `content/chapters/losses/index.mdx:${linesBefore + 3}:5: unknown target: "#eq:none"; none is known yet`,
  ]);
  expect(await problemsOf('Fine.\n\n<Figure')).toEqual([
    expect.stringMatching(
      `content/chapters/losses/index.mdx:${linesBefore + 3}:8: not valid MDX: a < begins a component here: .*`,
    ),
  ]);
});

test('wrong frontmatter is named by field and line', async () => {
  const files = {
    'content/chapters/losses/index.mdx': chapter('requires: [descnt]\ndraft: true\n').replace('4', 'four'),
  };
  expect(await problemsOf('', files)).toEqual([
    'content/chapters/losses/index.mdx:3: "number" must be a value of type number; correct it',
    expect.stringMatching(
      /losses\/index\.mdx:7: unknown field "draft"; known fields: title, number, summary, objectives, requires, teaches$/,
    ),
  ]);
  expect(await problemsOf('', { 'content/chapters/losses/index.mdx': 'Text.' })).toEqual([
    'content/chapters/losses/index.mdx:1: no frontmatter; begin with --- and the fields of chapterSchema in src/book/schemas.ts',
  ]);
});

test('what a chapter teaches must be a section of it and a name of the engine', async () => {
  const teaching = chapter('teaches:\n  the-loss: [logSumExp]\n  los: [logSumExp, logsumexp]\n');
  const files = {
    'content/chapters/losses/index.mdx': `${teaching}\n## The loss\n`,
    'src/engine/logSumExp.ts': 'export function logSumExp() {}\n',
  };
  expect(await problemsOf('', files)).toEqual([
    'content/chapters/losses/index.mdx:8: teaches an unknown section: "los"; did you mean "the-loss"?',
    'content/chapters/losses/index.mdx:8: teaches an unknown name of the engine: "logsumexp"; did you mean "logSumExp"?',
  ]);
});

test('a chapter that is required must exist', async () => {
  expect(await problemsOf('', { 'content/chapters/losses/index.mdx': chapter('requires:\n  - descnt\n') })).toEqual([
    'content/chapters/losses/index.mdx:7: requires an unknown chapter: "descnt"; did you mean "descent"?',
  ]);
});

test('course and folders agree, and numbers go up', async () => {
  const listed = (chapters: string) => ({ 'content/course.yml': course.replace('[losses, descent]', chapters) });
  expect(await problemsOf('', listed('[losses]'))).toEqual([
    'content/chapters/descent/index.mdx:1: chapter not in the course: "descent"; list it in content/course.yml, or remove the folder',
  ]);
  expect(await problemsOf('', listed('[losses, descent, graphs]'))).toEqual([
    'content/course.yml:4: unknown chapter: "graphs" has no folder; known: descent, losses',
  ]);
  expect(await problemsOf('', listed('[descent, losses]'))).toEqual([
    'content/course.yml:4: wrong order: "losses" is number 4, after 5, "descent"; list them by number',
  ]);
  expect(await problemsOf('', { 'content/chapters/descent/index.mdx': chapter('') })).toEqual([
    'content/course.yml:4: number used twice: 4 is also that of "losses"; give one another number',
  ]);
  expect(await problemsOf('', { 'content/chapters/empty/notes.md': '' })).toEqual([
    'content/chapters/empty/index.mdx:1: chapter not in the course: "empty"; list it in content/course.yml, or remove the folder',
    'content/chapters/empty/index.mdx:1: missing file; write the chapter, or remove the folder content/chapters/empty',
  ]);
});

test('data that belongs to no chapter is named', async () => {
  const elsewhere = (entry: string) => entry.replace('chapter: losses', 'chapter: loses');
  expect(
    await problemsOf('', { 'content/glossary.yml': elsewhere(hinge), 'content/notation.yml': elsewhere(logit) }),
  ).toEqual([
    'content/glossary.yml:1: unknown chapter: "loses" of "hinge-loss"; did you mean "losses"?',
    'content/notation.yml:1: unknown chapter: "loses" of "logit"; did you mean "losses"?',
  ]);
});

test('no concept points nowhere', async () => {
  const concept = (section: string, widget: string, exercise: string) =>
    `- id: walk\n  name: Walk\n  section: ${section}\n  widget: ${widget}\n  exercise: ${exercise}\n`;
  const files = (entry: string) => ({
    'content/concepts.yml': entry,
    'components/widgets/Bowl/View.tsx': '',
    'content/chapters/descent/exercises/descend/prompt.mdx': 'Go down.',
  });
  expect(await problemsOf('', files(concept('descent#the-walk', 'Bowl', 'descent/descend')))).toEqual([]);
  expect(await problemsOf('', files(concept('descent#the-wal', 'Bow', 'descent/descen')))).toEqual([
    'content/concepts.yml:1: unknown heading: "the-wal"; did you mean "the-walk"?',
    'content/concepts.yml:1: unknown widget: "Bow"; did you mean "Bowl"?',
    'content/concepts.yml:1: unknown exercise: "descent/descen"; did you mean "descent/descend"?',
  ]);
});

test('prompts are checked as chapters are', async () => {
  const prompt = '---\ntitle: Softmax\n---\n\nCompute $\\logitt$.\n';
  expect(await problemsOf('', { 'content/chapters/losses/exercises/softmax/prompt.mdx': prompt })).toEqual([
    'content/chapters/losses/exercises/softmax/prompt.mdx:5:10: formula: unknown command: \\logitt; did you mean "\\logit"? New symbols go into content/notation.yml',
  ]);
});
