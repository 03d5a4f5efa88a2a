import { expect, test } from 'vitest';
import { areTold, Book, double, losses, quiz } from './book.ts';

test('line ends of Windows are no mistake, and change no line number', async () => {
  const book = new Book();
  const files = [`${losses}/index.mdx`, quiz, `${double}/prompt.mdx`, `${double}/checks.ts`, 'content/glossary.yml'];
  for (const file of files) book.bytes(file, (text) => Buffer.from(text.replaceAll('\n', '\r\n')));
  expect(await book.problems()).toEqual([]);
  book.edit(quiz, 'correct: true', 'correct: yes, it is');
  expect(await book.problems()).toEqual([`${quiz}:5: "choices.0.correct" must be a value of type boolean; correct it`]);
});

areTold([
  // Signs and encodings
  [
    'a byte order mark',
    (book) => book.bytes(quiz, (text) => Buffer.from(`\uFEFF${text}`)),
    'quiz.yml:1: begins with a byte order mark; save it',
  ],
  [
    'UTF-16',
    (book) => book.bytes('content/glossary.yml', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'glossary.yml:1: saved as UTF-16; save it',
  ],
  [
    'GBK',
    (book) =>
      book.bytes('content/glossary.yml', (text) =>
        Buffer.concat([Buffer.from(text), Buffer.from([35, 0xcb, 0xf0, 10])]),
      ),
    'glossary.yml:6: not UTF-8 here',
  ],
  [
    'a tab in YAML',
    (book) => book.edit(quiz, '  question', '\tquestion'),
    'quiz.yml:2: a tab at the beginning of the line; YAML is indented by spaces',
  ],
  [
    'wrong indentation in YAML',
    (book) => book.edit(quiz, '      correct', '        correct'),
    /quiz\.yml:[45]: .*; correct the YAML here/,
  ],
  [
    'a colon in a sentence',
    (book) => book.edit(quiz, 'Its negative does.', 'No: its negative does.'),
    /quiz\.yml:\d: .*; correct the YAML here/,
  ],
  [
    'a quote left open',
    (book) => book.edit(quiz, 'Its negative does.', '"Its negative does.'),
    /quiz\.yml:\d+: .*; correct the YAML here/,
  ],
  // Data files
  [
    'a term twice',
    (book) => book.edit('content/glossary.yml', /^[\s\S]*$/, '$&$&'),
    'glossary.yml:6: id used twice: "hinge-loss" is also on line 1; rename one',
  ],
  [
    'a macro that KaTeX has',
    (book) => book.edit('content/notation.yml', '\\logit', '\\alpha'),
    'macro taken: "\\alpha"',
  ],
  [
    'a work without its year',
    (book) => book.edit('content/references.bib', ', year = {2001}', ''),
    'year missing in "crammer2001"',
  ],
  [
    'a concept that points nowhere',
    (book) =>
      book.write(
        'content/concepts.yml',
        '- id: walk\n  name: Walk\n  section: descent#walk\n  widget: Bowl\n  exercise: descent/walk\n',
      ),
    'concepts.yml:1: unknown widget: "Bowl"',
  ],
  // A quiz
  [
    'a quiz without a right answer',
    (book) => book.edit(quiz, '      correct: true\n', ''),
    'quiz.yml:3: "0.choices": none is right; mark one with correct: true'.replace('0.', ''),
  ],
  [
    'a choice without a reason',
    (book) => book.edit(quiz, '      reason: Its negative does.\n', ''),
    '"choices.1.reason" is missing; add it',
  ],
  [
    'two questions with one id',
    (book) => book.edit(quiz, /^[\s\S]*$/, '$&$&'),
    'quiz.yml:9: id used twice: "way-down"',
  ],
  [
    'a link to a term in a quiz',
    (book) => book.edit(quiz, 'Its negative does.', '"See [loss](term:hinge-loss)."'),
    /quiz\.yml:1: question "way-down": link that only a lesson's text can have: term:hinge-loss; say it in words/,
  ],
  [
    'a component in the glossary',
    (book) => book.edit('content/glossary.yml', 'exceeds', 'exceeds <Num of="a" />'),
    'glossary.yml:1: component that only a lesson\'s text can have: <Num of="a" />; take it out',
  ],
]);
