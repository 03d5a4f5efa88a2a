import { body, rightAnswer, type Submission } from './submission.ts';

/** Programs that do not come to an end, or nearly not. */
export const endless: Submission[] = [
  { name: 'a loop in a call', code: body('while (true) {}'), ends: ['timeout'] },
  { name: 'a loop at load', code: `for (;;) {}\n${rightAnswer}`, ends: ['timeout'] },
  { name: 'a loop in a getter', code: body('return { get length() { for (;;) {} } };'), ends: ['timeout', 'refused'] },
  { name: 'a loop in a getter of the answer', code: body('return { get loss() { for (;;) {} } };'), ends: ['timeout'] },
  {
    name: 'microtasks at load',
    code: `const again = () => Promise.resolve().then(again);\nagain();\n${rightAnswer}`,
    ends: ['timeout'],
  },
  {
    name: 'microtasks in a call',
    code: body('const again = () => Promise.resolve().then(again); again(); return 0;'),
    ends: ['timeout', 'refused'],
  },
  { name: 'an await that never ends', code: `await new Promise(() => {});\n${rightAnswer}`, ends: ['timeout'] },
  {
    name: 'a proxy that answers forever',
    code: body('return new Proxy([], { get: () => { for (;;) {} } });'),
    ends: ['timeout'],
  },
  { name: 'an error that loops when read', code: body('throw { get message() { for (;;) {} } };'), ends: ['timeout'] },
  {
    name: 'a wait on shared memory',
    code: body('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
    ends: ['timeout', 'error'],
  },
  { name: 'recursion', code: body('return double(numbers);'), ends: ['error'] },
  {
    name: 'recursion that doubles',
    code: 'const f = (n) => f(n - 1) + f(n - 1);\nexport const double = () => { try { f(1); } catch { return double(); } };',
    ends: ['error', 'timeout'],
  },
  {
    name: 'a flood of timers',
    code: `setInterval(() => { for (let i = 0; i < 1e6; i++); }, 0);\n${rightAnswer}`,
    ends: ['pass'],
  },
];
