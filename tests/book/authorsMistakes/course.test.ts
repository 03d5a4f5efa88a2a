import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBook } from '../../../src/book/check.ts';
import { useEdition } from '../../../src/book/edition/folder.ts';
import { tryExercises } from '../../../src/book/exercises/exercise.ts';
import { formatProblem } from '../../../src/book/problem.ts';
import { sound } from '../soundExercise.ts';
import { writeFile } from '../temporaryBook.ts';
import { areTold, Book, descent, double, losses, registry } from './book.ts';

areTold([
  [
    'a slug with spaces in the course',
    (book) => book.edit('content/course.yml', '[losses,', '[the losses,'),
    'course.yml:4: "parts.0.chapters.0": must be lower-case words',
  ],
  [
    'a folder in Chinese',
    (book) => book.write('content/chapters/损失 函数/index.mdx', 'x'),
    'content/chapters/损失 函数/index.mdx:1: bad folder name: "损失 函数"; it is the chapter’s address'.replace(
      '’',
      "'",
    ),
  ],
  [
    'a chapter listed twice',
    (book) => book.edit('content/course.yml', 'losses,', 'losses, losses,'),
    'course.yml:4: chapter listed twice: "losses"',
  ],
  [
    'a chapter without its folder',
    (book) => book.edit('content/course.yml', 'descent]', 'descent, graphs]'),
    'course.yml:4: unknown chapter: "graphs" has no folder',
  ],
  ['no course', (book) => book.remove('content/course.yml'), 'course.yml:1: missing file; write one'],
  [
    'a number used twice',
    (book) => book.edit(`${losses}/index.mdx`, 'number: 4', 'number: 5'),
    'course.yml:4: number used twice: 5',
  ],
]);

test('an edition whose folder is not there', async () => {
  const book = new Book();
  useEdition(book.root, path.join(book.root, 'my-cuorse'));
  expect(await book.problems()).toContainEqual(expect.stringContaining('course.yml:1: missing file; write one'));
});

describe('in an edition', () => {
  let book: Book;
  const problemsWith = async (files: Record<string, string>) => {
    book = new Book();
    const folder = path.join(book.root, 'my-course');
    const course = 'title: Mine\nparts:\n  - title: One\n    chapters: [losses, descent]\n';
    for (const [file, text] of Object.entries({ 'course.yml': course, ...files })) writeFile(folder, file, text);
    useEdition(book.root, folder);
    const problems = [...(await checkBook(registry, book.root)), ...(await tryExercises(book.root)).problems];
    return problems.map((problem) => formatProblem(problem).replace(/^.*?my-course\//, ''));
  };
  const exercise = (chapter: string, name = 'twice') =>
    Object.fromEntries(
      Object.entries(sound).map(([file, text]) => [`chapters/${chapter}/exercises/${name}/${file}`, text]),
    );

  test('an exercise with the uuid of one of the book is told, whichever comes first in the alphabet', async () => {
    expect(await problemsWith(exercise('losses'))).toEqual([
      `content/chapters/losses/exercises/twice/prompt.mdx:2: uuid used twice: that of descent/double too (${double}/prompt.mdx:2); give this one a new one: npx node -p "crypto.randomUUID()"`,
    ]);
    expect(await problemsWith(exercise('descent', 'again'))).toEqual([
      expect.stringMatching(
        /^content\/chapters\/descent\/exercises\/again\/prompt\.mdx:2: uuid used twice: that of descent\/double /,
      ),
    ]);
  });

  test('an exercise that its own text does not show is told, one of the book that it leaves out is not', async () => {
    const text = new Book().read(`${descent}/index.mdx`).replace('<Exercise name="double" />', '');
    expect(await problemsWith({ 'chapters/descent/index.mdx': text })).toEqual([]);
    const files = Object.entries(exercise('descent')).map(([file, text]) => [file, text.replace('0c9a', '0c9b')]);
    expect(await problemsWith({ 'chapters/descent/index.mdx': text, ...Object.fromEntries(files) })).toEqual([
      expect.stringMatching(/twice\/prompt\.mdx:1: exercise that its lesson does not show: "twice"/),
    ]);
  });
});
