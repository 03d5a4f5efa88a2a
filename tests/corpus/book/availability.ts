import type { Submission } from '../submission.ts';
import { asked, ending, notPassed, type Task } from './task.ts';

/** Programs that do not come to an end, or that ask for or answer with more than there should be. */
export function availability(task: Task): Submission[] {
  const { name, solve, wrong } = task;
  const body = (code: string, before?: string) => asked(task, code, before);
  const right = body('return solve(...args);');
  return [
    ...ending(
      {
        'a loop in a call': body('while (true) {}'),
        'a loop at load': `for (;;) {}\n${right}`,
        'a loop in a getter of the answer': body('return { get loss() { for (;;) {} }, get 0() { for (;;) {} } };'),
        'a pattern that backtracks': body("return /^(a+)+$/.test('a'.repeat(60) + 'b') ? 1 : solve(...args);"),
        'an error that loops when read': body('throw { get message() { for (;;) {} } };'),
      },
      ['timeout'],
    ),
    ...ending(
      {
        'timers without end': `setInterval(() => { for (let i = 0; i < 1e6; i++); }, 0);\n${right}`,
        'a flood of lines': body('for (let i = 0; i < 2000; i++) console.log(i, args);\nreturn solve(...args);'),
      },
      ['pass'],
    ),
    ...ending(
      {
        'memory in arrays': body('const all = []; for (;;) all.push(new Array(1e6).fill(0));'),
        'memory in typed arrays': body('const all = []; for (;;) all.push(new Float64Array(1e7).fill(1));'),
      },
      ['timeout', 'error'],
    ),
    ...ending(
      {
        recursion: body(`return ${name}(...args);`),
        'recursion in a helper': `${solve}\nconst sum = (list) => list[0] + sum(list);\nexport const ${name} = (...args) => sum([1, ...args]);`,
        'a huge error': body("throw new Error('x'.repeat(1e7));"),
      },
      ['error'],
    ),
    ...ending(
      {
        'a huge answer': body('return new Float64Array(5e6);'),
        'a huge nested answer': body('return Array.from({ length: 600 }, () => new Array(500).fill(0));'),
        'an answer that contains itself': body('const all = [solve(...args)]; all.push(all); return all;'),
        'a very deep answer': body(
          'let deep = solve(...args); for (let i = 0; i < 1e5; i++) deep = [deep]; return deep;',
        ),
      },
      ['refused', 'timeout'],
    ),
    ...ending(
      {
        'as many numbers as are let through': body('return new Array(2000).fill(7);'),
        'its input grown': body(
          `for (const arg of args) if (Array.isArray(arg)) for (let i = 0; i < 500; i++) arg.push(0);\nreturn ${wrong};`,
        ),
      },
      notPassed,
    ),
  ];
}
