import { program, sound } from '../soundExercise.ts';
import { areOneProblem, areTold, descent, double } from './book.ts';

areTold([
  [
    'no solution',
    (book) => book.remove(`${double}/solution.ts`),
    'double/solution.ts:1: missing file; write the reference answer',
  ],
  [
    'a solution that does not parse',
    (book) => book.write(`${double}/solution.ts`, program('return 2 *;')),
    'double/solution.ts:2: does not load:',
  ],
  [
    'a solution that is wrong',
    (book) => book.write(`${double}/solutions/sum.ts`, program('return x + 1;')),
    'solutions/sum.ts:1: this solution must pass, but:',
  ],
  [
    'a solution with a type error',
    (book) => {
      book.write(`${double}/solutions/sum.ts`, program('const twice: string = x + x;\n  return Number(twice);'));
      book.write(
        'content/tsconfig.json',
        '{ "include": ["chapters/*/exercises/*/solutions"], "compilerOptions": { "noEmit": true } }',
      );
    },
    "solutions/sum.ts:2:9: type error: Type 'number' is not assignable to type 'string'. (TS2322); correct it",
  ],
  [
    'a starter that is right',
    (book) => book.write(`${double}/starter.ts`, program('return 2 * x;')),
    'starter.ts:1: the starter passes; take the answer out of it',
  ],
  [
    'a mistake that is none',
    (book) => book.write(`${double}/mistakes/squares.ts`, program('return 2 * x;')),
    'squares.ts:1: this mistake passes',
  ],
  [
    'a mistake without its text',
    (book) => book.remove(`${double}/mistakes/squares.md`),
    'squares.ts:1: mistake without a text; write squares.md',
  ],
  [
    'a uuid that is none',
    (book) => book.edit(`${double}/prompt.mdx`, /uuid: .*/, 'uuid: 12'),
    /double\/prompt\.mdx:2: "uuid".*; /,
  ],
  [
    'two hints',
    (book) => book.edit(`${double}/prompt.mdx`, /<Hint>[\s\S]*?<\/Hint>/, ''),
    'too few hints: 2; write three to five',
  ],
  [
    'checks without a draw',
    (book) => book.edit(`${double}/checks.ts`, /count: 2, draw.*\]/, 'cases: [[7]]'),
    'no group draws its cases; give one a draw',
  ],
  [
    'an entry that a mistake does not export',
    (book) => book.edit(`${double}/mistakes/squares.ts`, 'double', 'duoble'),
    'squares.ts:1: exports no function "double", which prompt.mdx names as entry; write export function double(…)',
  ],
]);

areOneProblem([
  [
    'an entry misspelled',
    (book) => book.edit(`${double}/prompt.mdx`, '[double]', '[duoble]'),
    'double/prompt.mdx:4: entry that no program exports: "duoble"; did you mean "double"?',
  ],
  [
    'an entry that is no list',
    (book) => book.edit(`${double}/prompt.mdx`, '[double]', 'double'),
    'double/prompt.mdx:4: "entry" must be a list; write it in brackets, or each entry on a line of its own after "- "',
  ],
  [
    'six hints',
    (book) => book.edit(`${double}/prompt.mdx`, /$/, '\n<Hint>a</Hint>\n\n<Hint>b</Hint>\n\n<Hint>c</Hint>\n'),
    'prompt.mdx:1: too many hints: 6; write three to five',
  ],
  [
    'hints without a task',
    (book) => book.edit(`${double}/prompt.mdx`, 'Double it.', ''),
    'prompt.mdx:1: no task before the hints; write what is asked for',
  ],
  [
    'a hint without words',
    (book) => book.edit(`${double}/prompt.mdx`, 'Add it to itself.', ''),
    'prompt.mdx:1: hint without words; write some, or remove it',
  ],
  [
    'a hint within a hint',
    (book) => book.edit(`${double}/prompt.mdx`, 'Add it to itself.', '<Hint>Twice.</Hint>'),
    'double/prompt.mdx:11:1: hint within a hint; close the first with </Hint> before the next',
  ],
  [
    'notes without words',
    (book) => book.write(`${double}/notes.md`, '\n'),
    'notes.md:1: empty file; write for instructors: objectives and common trouble',
  ],
  [
    'a group without a case',
    (book) => book.edit(`${double}/checks.ts`, '[[3]]', '[]'),
    'checks.ts:3: group "three" has no case; add one, or give it a draw',
  ],
  [
    'a term linked in the text of a mistake',
    (book) => book.edit(`${double}/mistakes/squares.md`, 'You', 'You [lose](term:hinge-loss). You'),
    "squares.md:1: link that only a lesson's text can have: term:hinge-loss; say it in words",
  ],
  [
    'a link without words in the text of a mistake',
    (book) => book.edit(`${double}/mistakes/squares.md`, 'itself', 'itself, as in [](#eq:step)'),
    'squares.md:1: link without words: #eq:step; write some between the brackets',
  ],
  [
    'an entry that is no name',
    (book) => book.edit(`${double}/prompt.mdx`, '[double]', '[double(x)]'),
    'double/prompt.mdx:4: "entry.0": must be the name of a function or class, such as softmax; correct it',
  ],
  [
    'a concept that is none',
    (book) => book.edit(`${double}/prompt.mdx`, 'points: 1', 'points: 1\nconcepts: [doubling]'),
    'double/prompt.mdx:7: concept that content/concepts.yml does not have: "doubling"; leave it out, or name one by its id: none is known yet',
  ],
  [
    'a circle of requirements',
    (book) => book.edit(`${double}/prompt.mdx`, 'points: 1', 'points: 1\nrequires: [descent/double]'),
    'double/prompt.mdx:7: exercises require each other: descent/double → descent/double; take one requirement out',
  ],
  [
    'a requirement misspelled',
    (book) => book.edit(`${double}/prompt.mdx`, 'points: 1', 'points: 1\nrequires: [descent/duoble]'),
    'double/prompt.mdx:7: requires an exercise that does not exist: "descent/duoble"; did you mean "descent/double"?',
  ],
  [
    'a folder copied, with its uuid',
    (book) => {
      for (const [file, text] of Object.entries(sound)) book.write(`${descent}/exercises/again/${file}`, text);
      book.edit(`${descent}/index.mdx`, /$/, '\n<Exercise name="again" />\n');
    },
    `double/prompt.mdx:2: uuid used twice: that of descent/again too (${descent}/exercises/again/prompt.mdx:2); give the copy a new one: npx node -p "crypto.randomUUID()"`,
  ],
]);
