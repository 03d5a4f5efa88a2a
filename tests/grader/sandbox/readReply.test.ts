import { describe, expect, test } from 'vitest';
import { readReply } from '#grader/sandbox/readReply.ts';

const printed = { lines: [{ level: 'log', text: 'a' }], dropped: 0 };
const answer = (value: unknown) => ({ id: 1, printed, outcomes: [{ value, argsAfter: [] }] });
const circle: unknown[] = [];
circle.push(circle);

test.each([
  { id: 0, printed, exports: {} },
  { id: 1, printed, exports: { softmax: 'function' }, url: 'blob:null/1' },
  { id: 1, printed, error: { name: 'Error', message: 'm', stack: '' }, url: '' },
  {
    id: 2,
    printed,
    outcomes: [{ value: undefined, argsAfter: [1, [2]] }, { error: { name: '', message: '', stack: '' } }],
  },
  { id: 2, printed, outcomes: [{ refused: { path: '', got: 'a Promise' } }, { value: { a: new Float32Array(3) } }] },
])('a true reply is read: %j', (message) => expect(readReply(message)).toEqual(message));

describe('anything else is dropped', () => {
  test.each<[string, unknown]>([
    ['no object', 'ready'],
    ['no id', { printed, exports: {} }],
    ['nothing printed', { id: 1, exports: {} }],
    ['nothing in it', { id: 1, printed }],
    [
      'a console of something else',
      { id: 1, printed: { lines: [{ level: 'log', text: {} }], dropped: 0 }, exports: {} },
    ],
    ['an unknown level', { id: 1, printed: { lines: [{ level: 'html', text: '' }], dropped: 0 }, exports: {} }],
    ['an export of no known type', { id: 1, printed, exports: { softmax: {} } }],
    ['an error without words', { id: 1, printed, error: { name: 'Error' } }],
    ['outcomes that are none', { id: 1, printed, outcomes: [7] }],
    ['an outcome of no kind', { id: 1, printed, outcomes: [{ argsAfter: [] }] }],
    ['a cycle', answer(circle)],
    ['a Map', answer(new Map())],
    ['a Date inside', answer({ when: new Date() })],
    ['a blob', answer(new Blob(['x']))],
    ['a BigInt', answer(1n)],
    ['64-bit integers', answer(new BigInt64Array(1))],
    ['too many numbers', answer(new Float64Array(5e6))],
    ['an endless array', answer(new Array(1e9))],
    ['an endless message', { id: 1, printed, error: { name: 'Error', message: 'x'.repeat(1e6), stack: '' } }],
  ])('%s', (_, message) => expect(readReply(message)).toBeUndefined());
});
