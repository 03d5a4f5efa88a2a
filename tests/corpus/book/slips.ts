import type { Submission } from '../submission.ts';
import { asked, ending, notPassed, type Task } from './task.ts';

/** What goes wrong with any exercise, whatever it asks. */
export function commonSlips(task: Task): Submission[] {
  const { name, solve, wrong, example } = task;
  const body = (code: string, before?: string) => asked(task, code, before);
  const right = body('return solve(...args);');
  return [
    ...ending(
      {
        'another export': right.replace(`function ${name}(`, 'function answer('),
        'no export': right.replace('export ', ''),
        'an export that is no function': `export const ${name} = 0;`,
        'a brace too few': right.slice(0, -1),
        'an unknown name': body('return slove(...args);'),
        'an unknown method': body('return args.mapp(solve);'),
        'a constant changed': body('const answer = 0;\nanswer = solve(...args);\nreturn answer;'),
        'used before it is there': body('return answer;\nconst answer = solve(...args);'),
        'an import': `import { ${name} as theirs } from 'descent';\nexport const ${name} = theirs;`,
        'a stray word': `${right}\nreturn 1;`,
        'an error thrown': body("throw new Error('not done yet');"),
      },
      ['error'],
    ),
    ...ending(
      {
        'nothing returned': body('solve(...args);'),
        'the answer printed': body('console.log(solve(...args));'),
        'an async function': `${solve}\nexport async function ${name}(...args) {\n  return solve(...args);\n}`,
        'a function that answers': body('return () => solve(...args);'),
        'the answer as text': body('return JSON.stringify(solve(...args));'),
        'a map': body("return new Map([['answer', solve(...args)]]);"),
      },
      ['refused'],
    ),
    ...ending(
      {
        'a constant answer': body(wrong.replace(/^/, 'return ').replace(/$/, ';')),
        'the example as the answer': body(`return solve(...${JSON.stringify(example)});`),
        'right for the example alone': body(
          `return JSON.stringify(args) === ${JSON.stringify(JSON.stringify(example))} ? solve(...args) : ${wrong};`,
        ),
        'nested once more': body('return [solve(...args)];'),
        'NaN everywhere': body('return deep(solve(...args));', every('NaN')),
        'Infinity everywhere': body('return deep(solve(...args));', every('Infinity')),
        'the sign turned': body('return deep(solve(...args));', every('-number - 0.5')),
        'close, outside the tolerance': body('return deep(solve(...args));', every('number * 1.001 + 0.0001')),
        'rounded to two decimals': body('return deep(solve(...args));', every('Math.round(100 * number) / 100')),
        'a number kept from call to call': body(
          'calls += 1;\nreturn deep(solve(...args));',
          `let calls = 0;\n${every('number + calls')}`,
        ),
        'drawn at random': body('return deep(solve(...args));', every('number + Math.random()')),
        'words in place of numbers': body('return deep(solve(...args));', every('String(number)')),
        'BigInts in place of numbers': body('return deep(solve(...args));', every('BigInt(Math.round(number))')),
      },
      notPassed,
    ),
  ];
}

/** `deep` puts something else in the place of every number. */
const every = (number: string) => `const deep = (value) => typeof value === 'number' ? ((number) => ${number})(value)
  : Array.isArray(value) ? value.map(deep)
  : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item)]));`;
