import { expect, test } from 'vitest';
import { isMeant } from '../../../src/layouts/search/pagefind.ts';

test.each([
  ['losses', 'how a <mark>loss</mark> falls'],
  ['loss', '<mark>hingeLoss(scores,</mark> labels)'],
  ['Soft', '<mark>softmax</mark>'],
  ['the hinge', 'a <mark>hinge</mark> and a corner'],
  ['p', 'with <mark>p</mark> small'],
  ['损失', '<mark>损失函数</mark>'],
  ['交叉熵', '是<mark>交叉</mark>的'],
])('“%s” means %s', (query, excerpt) => {
  expect(isMeant(query, excerpt)).toBe(true);
});

test.each([
  ['xylophonists', '<mark>x</mark> is the input'],
  ['qqqq', '<mark>q</mark>'],
  ['lasso', 'a hinge <mark>loss</mark>'],
  ['梯度', '<mark>损失</mark>'],
])('“%s” does not mean %s', (query, excerpt) => {
  expect(isMeant(query, excerpt)).toBe(false);
});
