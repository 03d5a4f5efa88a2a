import { expect, test } from 'vitest';
import { dictionary, pageDictionary } from '#book/dictionary.ts';
import { formatProblem } from '#book/problem.ts';
import { checkDictionaries, untranslated } from '#book/sentences.ts';
import { course, temporaryBook } from './temporaryBook.ts';

const sources = {
  'content/course.yml': course,
  'src/layouts/Bar.astro': "<p>{t('Contents')}</p>\n<p>{t('{done} of {total} done', { done, total })}</p>\n",
  'components/widgets/Bars/View.tsx': "export const label = () => t('score');\n",
};

test('the dictionary of a page holds the words of the interface and of the widgets', () => {
  const root = temporaryBook({
    ...sources,
    'content/interface/zh-cn.yml': 'Contents: 目录\n',
    'components/widgets/Bars/words.zh-cn.yml': 'score: 得分\n',
  });
  expect(dictionary('zh-cn', root)).toEqual({ Contents: '目录' });
  expect(pageDictionary('zh-cn', root)).toEqual({ Contents: '目录', score: '得分' });
  expect(pageDictionary('en', root)).toEqual({});
});

test('what is not translated is told with the place that says it', () => {
  const root = temporaryBook({ ...sources, 'content/interface/zh-cn.yml': 'Contents: 目录\nOne: 一\n' });
  expect(untranslated(root, 'zh-cn')).toEqual([
    { sentence: '{done} of {total} done', file: 'src/layouts/Bar.astro', line: 2 },
    { sentence: 'score', file: 'components/widgets/Bars/View.tsx', line: 1 },
  ]);
});

test('what no source says any more, and other gaps, are reported at their lines', () => {
  const words = 'Content: 目录\n"{done} of {total} done": 完成 {done} 题\n';
  const root = temporaryBook({ ...sources, 'content/interface/zh-cn.yml': words });
  expect(checkDictionaries(root).map(formatProblem)).toEqual([
    'content/interface/zh-cn.yml:1: no source says: "Content"; did you mean "Contents"?',
    'content/interface/zh-cn.yml:2: gaps differ: "{done}" in the translation of "{done} of {total} done"; use {done} {total}',
  ]);
});
