import { body, rightAnswer, type Submission } from './submission.ts';

const mapped: Record<string, string> = {
  'the wrong operation': 'number * number',
  'the wrong constant': '3 * number',
  'the wrong sign': '-2 * number',
  'an offset': '2 * number + 1',
  'a half instead of a double': 'number / 2',
  'only the size': '2 * Math.abs(number)',
  'rounded on the way': '2 * Math.round(number)',
  'cut to whole numbers': '2 * (number | 0)',
  'nothing done': 'number',
};
const wrong: Record<string, string> = {
  'the last one left out': body('return numbers.slice(0, -1).map((number) => 2 * number);'),
  'one too many': body(
    'const all = [];\nfor (let i = 0; i <= numbers.length; i++) all.push(2 * numbers[i]);\nreturn all;',
  ),
  'the first repeated': body('return numbers.map(() => 2 * numbers[0]);'),
  'the array twice nested': body('return [numbers.map((number) => 2 * number)];'),
  'the order turned': body('return numbers.map((number) => 2 * number).reverse();'),
  'close, outside the tolerance': body('return numbers.map((number) => 2.001 * number);'),
  'the example as the answer': body('return [2, -2];'),
  'right for the examples alone': body('return numbers[0] === 1 ? [2, -2] : numbers;'),
  'numbers kept from call to call': `let factor = 2;\n${body('return numbers.map((number) => factor++ * number);')}`,
};
const unfit: Record<string, string> = {
  'one number': body('return 2 * numbers[0];'),
  'no return': body('numbers.map((number) => 2 * number);'),
  'a set': body('return new Set(numbers.map((number) => 2 * number));'),
  'an iterator': body('return numbers.values();'),
  'a joined text': body('return numbers.map((number) => 2 * number).join();'),
};
const broken: Record<string, string> = {
  'an unknown name': body('return numbers.map((number) => 2 * nubmer);'),
  'an unknown method': body('return numbers.mapp((number) => 2 * number);'),
  'another export': rightAnswer.replace('double', 'twice'),
  'no export': rightAnswer.replace('export ', ''),
  'an export that is no function': 'export const double = [2, 4];',
  'a brace too few': rightAnswer.slice(0, -1),
  'a constant changed': body('const factor = 1;\nfactor = 2;\nreturn numbers.map((number) => factor * number);'),
  'used before it is there': body('return numbers.map((number) => factor * number);\nconst factor = 2;'),
};

const ending = (programs: Record<string, string>, end: Submission['ends'][number]): Submission[] =>
  Object.entries(programs).map(([name, code]) => ({ name, code, ends: [end] }));
const bodies = Object.entries(mapped).map(([name, value]) => [name, body(`return numbers.map((number) => ${value});`)]);

/** What learners write on the way to the answer. */
export const slips: Submission[] = [
  ...ending(Object.fromEntries(bodies), 'fail'),
  ...ending(wrong, 'fail'),
  ...ending(unfit, 'refused'),
  ...ending(broken, 'error'),
];
