import { expect, test } from 'vitest';
import { locate } from '#grader/codeErrors.ts';

const url = 'blob:null/5f0c-11';

test.each([
  ['Chromium', `TypeError: x\n    at softmax (${url}:3:15)\n    at call (blob:null/other:90:7)`],
  ['Firefox', `softmax@${url}:3:15\ncall@blob:null/other:90:7\n`],
  ['WebKit', `softmax@${url}:3:15\n@[native code]`],
])("%s's frames", (_, stack) => expect(locate(stack, url)).toEqual({ line: 3, column: 15 }));

test('frames of other code are passed over', () => {
  expect(locate(`at a (blob:null/other:1:1)\n at b (${url}:9:2)`, url)).toEqual({ line: 9, column: 2 });
  expect(locate('at a (blob:null/other:1:1)', url)).toBeUndefined();
});

test('an address without a position, or a stack of the submission’s own making, gives nothing', () => {
  expect(locate(`see ${url} for more`, url)).toBeUndefined();
  expect(locate(`${url}:x:1`, url)).toBeUndefined();
  expect(locate('at a (blob:null/other:1:1)', '')).toBeUndefined();
});
