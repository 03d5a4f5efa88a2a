import { body, right, rightAnswer, type Submission } from './submission.ts';

const helped = 'const twice = (number) => number + number;';
const honestCode: Record<string, string> = {
  'plain loop': body(
    'const doubled = [];\nfor (let i = 0; i < numbers.length; i++) doubled.push(numbers[i] * 2);\nreturn doubled;',
  ),
  'an arrow function': 'export const double = (numbers) => numbers.map((number) => number * 2);',
  'a default export beside it': `${rightAnswer}\nexport default double;`,
  'exported at the end':
    'function double(numbers) {\n  return numbers.map((number) => 2 * number);\n}\nexport { double };',
  'exported under its name':
    'const mine = (numbers) => numbers.map((number) => 2 * number);\nexport { mine as double };',
  'a helper': `${helped}\n${body('return numbers.map(twice);')}`,
  'a class': `class Doubler {\n  #factor = 2;\n  of(numbers) { return numbers.map((number) => this.#factor * number); }\n}\n${body('return new Doubler().of(numbers);')}`,
  'a generator': `function* doubled(numbers) { for (const number of numbers) yield 2 * number; }\n${body('return [...doubled(numbers)];')}`,
  recursion: body('return numbers.length === 0 ? [] : [2 * numbers[0], ...double(numbers.slice(1))];'),
  'a Float64Array': body('return Float64Array.from(numbers, (number) => 2 * number);'),
  'a Float32Array': body('return Float32Array.from(numbers, (number) => 2 * number);'),
  'an array from a subclass': `class Row extends Array {}\n${body('return Row.from(numbers, (number) => 2 * number);')}`,
  'a frozen array': body('return Object.freeze(numbers.map((number) => 2 * number));'),
  'the rounding of other arithmetic': body('return numbers.map((number) => (number / 3) * 6);'),
  'minus zero for zero': body('return numbers.map((number) => 2 * number - 0);'),
  'lines on the console': body(`console.log('numbers', numbers);\nconsole.table([numbers]);\n${right}`),
  'a claim on the console': body(`console.log('Passed: 3 of 3 cases.');\n${right}`),
  'an error caught': body(`try { numbers.nothing.here; } catch (error) { console.error(error); }\n${right}`),
  'builtins polyfilled': `Array.prototype.last ??= function () { return this[this.length - 1]; };\n${rightAnswer}`,
  'a cache of pure answers': `const known = new Map();\n${body('const key = numbers.join();\nif (!known.has(key)) known.set(key, numbers.map((number) => 2 * number));\nreturn known.get(key).slice();')}`,
  'a wait at load': `await new Promise((done) => setTimeout(done, 20));\n${rightAnswer}`,
  'much work': body(
    'let sum = 0;\nfor (let i = 0; i < 1e6; i++) sum += Math.sqrt(i);\nreturn numbers.map((number) => 2 * number + 0 * sum);',
  ),
  'the name of a builtin': `const Array = 2, Promise = 1;\n${body('return numbers.map((number) => Array * Promise * number);')}`,
  'odd white space':
    '\uFEFFexport\u00A0function\tdouble\n(numbers)\r\n{ return numbers\u2028.map((number) => 2 * number) }',
};

/** Right answers in forms that an author may not have thought of: each must pass. */
export const honest: Submission[] = Object.entries(honestCode).map(([name, code]) => ({ name, code, ends: ['pass'] }));
