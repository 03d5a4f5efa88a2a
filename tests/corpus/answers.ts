import { body, right, type Submission } from './submission.ts';

/** Answers that look like the right one, and programs that are none. */
export const answers: Submission[] = [
  {
    name: 'an object that claims to be a number',
    code: body('return numbers.map((number) => ({ valueOf: () => 2 * number }));'),
    ends: ['refused'],
  },
  {
    name: 'an object with a hidden valueOf',
    code: body('return numbers.map((number) => Object.create({ valueOf: () => 2 * number }));'),
    ends: ['refused'],
  },
  { name: 'toJSON', code: body('return { toJSON: () => [2, -2] };'), ends: ['refused'] },
  { name: 'texts', code: body('return numbers.map((number) => String(2 * number));'), ends: ['refused'] },
  { name: 'BigInts', code: body('return numbers.map((number) => BigInt(2 * number));'), ends: ['refused'] },
  {
    name: 'a promise of the right answer',
    code: 'export async function double(numbers) {\n  return numbers.map((number) => 2 * number);\n}',
    ends: ['refused'],
  },
  {
    name: 'a proxy of the right answer',
    code: body('return new Proxy(numbers.map((number) => 2 * number), {});'),
    ends: ['refused'],
  },
  { name: 'NaN', code: body('return numbers.map(() => NaN);'), ends: ['fail'] },
  { name: 'Infinity', code: body('return numbers.map(() => Infinity);'), ends: ['fail'] },
  { name: 'an empty array', code: body('return [];'), ends: ['fail'] },
  {
    name: 'a long array that begins right',
    code: body('return [...numbers.map((number) => 2 * number), 0];'),
    ends: ['fail'],
  },
  {
    name: 'the input, changed',
    code: body('numbers.forEach((number, index) => { numbers[index] = 2 * number; });\nreturn numbers;'),
    ends: ['fail'],
  },
  {
    name: 'an array-like',
    code: body('return { length: numbers.length, 0: 2 * numbers[0], 1: 2 * numbers[1] };'),
    ends: ['refused'],
  },
  {
    name: 'right the first time',
    code: `const seen = {};\n${body(`seen[numbers] = (seen[numbers] ?? 0) + 1;\nif (seen[numbers] > 1) return [0, 0];\n${right}`)}`,
    ends: ['fail'],
  },
  {
    name: 'guessing',
    code: body('return numbers.map((number) => (Math.random() < 0.5 ? 1 : 3) * number);'),
    ends: ['fail'],
  },
  { name: 'throwing nothing', code: body('throw null;'), ends: ['error'] },
  { name: 'throwing markup', code: body('throw new Error("<img src=x onerror=alert(1)>");'), ends: ['error'] },
  { name: 'no code', code: '', ends: ['error'] },
  { name: 'no program', code: '\u0000\u2028 }{ </script>', ends: ['error'] },
];
