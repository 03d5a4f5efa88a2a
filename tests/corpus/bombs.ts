import { body, right, type Submission } from './submission.ts';

/** Programs that ask for, or answer with, more than there should be. */
export const bombs: Submission[] = [
  {
    name: 'memory in arrays',
    code: body('const all = []; for (;;) all.push(new Array(1e6).fill(0));'),
    ends: ['timeout', 'error'],
  },
  {
    name: 'memory in typed arrays',
    code: body('const all = []; for (;;) all.push(new Float64Array(1e7).fill(1));'),
    ends: ['timeout', 'error'],
  },
  {
    name: 'memory in text',
    code: body('let text = "x"; for (;;) text = (text + text).slice(0, 4e8);'),
    ends: ['timeout', 'error'],
  },
  { name: 'a huge answer', code: body('return new Float64Array(5e6);'), ends: ['refused'] },
  {
    name: 'as many objects as are let through',
    code: body('return Array.from({ length: 2700 }, () => ({ a: [0, [1]], b: 2 }));'),
    ends: ['fail'],
  },
  {
    name: 'as many numbers as are let through',
    code: body('return new Array(16000).fill(7);'),
    ends: ['fail'],
  },
  {
    name: 'as many typed numbers as are let through',
    code: body('return new Float64Array(130000).fill(7);'),
    ends: ['fail'],
  },
  {
    name: 'a huge nested answer',
    code: body('return Array.from({ length: 2000 }, () => new Array(1000).fill(0));'),
    ends: ['refused', 'timeout'],
  },
  { name: 'an array of four thousand million holes', code: body('return new Array(2 ** 32 - 1);'), ends: ['refused'] },
  {
    name: 'an answer that contains itself',
    code: body('const all = [1]; all.push(all); return all;'),
    ends: ['refused'],
  },
  {
    name: 'a very deep answer',
    code: body('let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return deep;'),
    ends: ['refused'],
  },
  { name: 'a long text', code: body('return "x".repeat(1e8);'), ends: ['refused', 'timeout'] },
  {
    name: 'a flood of lines',
    code: body(`for (let i = 0; i < 1e5; i++) console.log('line', i);\n${right}`),
    ends: ['pass'],
  },
  { name: 'a long error', code: body('throw new Error("x".repeat(1e7));'), ends: ['error'] },
];
