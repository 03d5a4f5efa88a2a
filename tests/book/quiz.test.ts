import { expect, test } from 'vitest';
import { formatProblem } from '#book/problem.ts';
import { loadQuiz, quiz } from '#book/quiz.ts';
import { temporaryBook } from './temporaryBook.ts';

const good = `- id: why-logs
  question: 'Why is $-\\log p$ summed?'
  choices:
    - text: Products *underflow*.
      correct: true
      reason: A product of 400 tenths is 0 in a double.
    - text: It is faster.
      reason: It is a little slower.
`;

const read = (content: string) => loadQuiz(temporaryBook({ 'content/chapters/losses/quiz.yml': content }), 'losses');
const problems = (content: string) => read(content).problems.map(formatProblem);

test('a question comes with its texts rendered', () => {
  const [question] = read(good).questions;
  expect(question).toMatchObject({ id: 'why-logs', isMultiple: false });
  expect(question!.html).toMatch(/^Why is <span class="formula">.*katex.* summed\?$/s);
  expect(question!.choices.map(({ isRight }) => isRight)).toEqual([true, false]);
  expect(question!.choices[0]!.html).toBe('Products <em>underflow</em>.');
});

test('several right choices make it a question with several answers', () => {
  const [question] = read(good.replace('text: It is faster.', 'text: It is faster.\n      correct: true')).questions;
  expect(question!.isMultiple).toBe(true);
});

test('the version changes with the choices and not with a reason', () => {
  const version = (content: string) => read(content).questions[0]!.version;
  expect(version(good.replace('a little slower', 'slower'))).toBe(version(good));
  expect(version(good.replace('It is faster', 'It is nicer'))).not.toBe(version(good));
  expect(version(good.replace('summed', 'used'))).not.toBe(version(good));
});

test.each([
  [
    'no right answer',
    good.replace('      correct: true\n', ''),
    '3: "choices": none is right; mark one with correct: true',
  ],
  ['a choice without a reason', good.replace(/ {6}reason: It is .*\n/, ''), '7: "choices.1.reason" is missing; add it'],
  ['one choice only', good.replace(/ {4}- text: It is faster[\s\S]*/, ''), '3: "choices" is too short: at least 2'],
  ['the same choice twice', good.replace('It is faster.', 'Products *underflow*.'), '3: "choices": two choices have'],
  [
    'an unknown field',
    good.replace('    - text: It is f', '    - note: x\n      text: It is f'),
    '7: unknown field "note"',
  ],
  ['an id twice', good + good, '9: id used twice: "why-logs" is also on line 1; rename one'],
  ['a bad id', good.replace('why-logs', 'Why logs'), '1: "id": must be lower-case words'],
  ['a broken formula', good.replace('\\log p', '\\lgo p'), '1: question "why-logs": '],
])('%s is reported at its line', (_name, content, words) => {
  expect(problems(content).join('\n')).toContain(`content/chapters/losses/quiz.yml:${words}`);
});

test('a faulty quiz stops whoever wants to draw it; a missing one is empty', () => {
  const root = temporaryBook({ 'content/chapters/losses/quiz.yml': good.replace('      correct: true\n', '') });
  expect(() => quiz('losses', root)).toThrow('none is right');
  expect(quiz('other', root)).toEqual([]);
});

const chinese = `- id: why-logs
  question: '为什么对 $-\\log p$ 求和？'
  choices:
    - text: 乘积会*下溢*。
      reason: 四百个十分之一的乘积在双精度里是零。
    - text: 更快。
      reason: 其实稍慢。
`;

const readBoth = (translation: string) => {
  const folder = 'content/chapters/losses';
  const root = temporaryBook({ [`${folder}/quiz.yml`]: good, [`${folder}/quiz.zh-cn.yml`]: translation });
  return { english: loadQuiz(root, 'losses'), chinese: loadQuiz(root, 'losses', 'zh-cn') };
};

test('a translated question keeps the id, the right answer and the version of the English one', () => {
  const both = readBoth(chinese);
  const [question, original] = [both.chinese.questions[0]!, both.english.questions[0]!];
  expect(both.chinese.problems).toEqual([]);
  expect(question.choices[0]).toEqual({
    html: '乘积会<em>下溢</em>。',
    reasonHtml: '四百个十分之一的乘积在双精度里是零。',
    isRight: true,
  });
  expect([question.id, question.version]).toEqual([original.id, original.version]);
});

test('what is not translated is asked in English', () => {
  const { chinese, english } = readBoth('[]');
  expect(chinese.questions).toEqual(english.questions.map((question) => ({ ...question, isEnglish: true })));
});

test.each([
  ['a question that the English quiz lacks', chinese.replace('why-logs', 'why-log'), 'unknown question: "why-log"'],
  ['a choice too few', chinese.replace(/ {4}- text: 更快[\s\S]*/, ''), '1 choices, in English 2'],
])('%s is reported in the translation', (_name, translation, words) => {
  const told = readBoth(translation).chinese.problems.map(formatProblem);
  expect(told).toEqual([expect.stringContaining(`content/chapters/losses/quiz.zh-cn.yml:1: `)]);
  expect(told[0]).toContain(words);
});
