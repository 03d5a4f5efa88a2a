import { expect, test } from 'vitest';
import { checkChecksWords, checksWords } from '#book/exercises/checksWords.ts';
import { formatProblem } from '#book/problem.ts';
import type { Checks } from '#grader/checks.ts';
import { temporaryBook } from '../temporaryBook.ts';

const file = 'content/chapters/arithmetic/exercises/double/checks.ts';
const words = file.replace('.ts', '.zh-cn.yml');
const checks: Checks = {
  groups: [{ name: 'three', cases: [[3]] }],
  properties: [{ name: 'it grows', holds: (result, [x]) => result! > x! || `${result} is no more than ${x}` }],
  axes: { '': ['example'] },
};
const source = `holds: (result, [x]) => result > x || \`\${result} is no more than \${x}\``;

const problems = (text: string) =>
  checkChecksWords(temporaryBook({ [words]: text }), { file, source }, checks).map(formatProblem);

test('names and what properties see are translated', () => {
  const text = 'three: 三\nit grows: 变大\nexample: 样本\n"{result} is no more than {x}": "{result} 不大于 {x}"\n';
  expect(problems(text)).toEqual([]);
  expect(checksWords(temporaryBook({ [words]: text }), file, 'zh-cn')).toMatchObject({ three: '三' });
  expect(checksWords(temporaryBook({}), file, 'zh-cn')).toBeUndefined();
});

test('a name that is missing, and a phrase that the checks do not say, are reported', () => {
  expect(
    problems('three: 三\nit grow: 变大\nexample: 样本\n"{result} is less than {x}": "{result} 小于 {x}"\n'),
  ).toEqual([
    `${words}:1: not translated: "it grows"; add it`,
    `${words}:2: checks.ts does not say: "it grow"; did you mean "it grows"?`,
    expect.stringContaining(`${words}:4: checks.ts does not say: "{result} is less than {x}"; `),
  ]);
});
