import { afterEach, expect, test, vi } from 'vitest';
import { languageOfFile, languageOfPath, translated } from '../../src/language/languages.ts';
import { currentLanguage, speaking } from '../../src/language/server.ts';
import { t, translate } from '../../src/language/words.ts';

afterEach(() => vi.unstubAllGlobals());

test('without a dictionary a sentence is English, its gaps filled', () => {
  expect(t('Reset')).toBe('Reset');
  expect(t('{done} of {total} done', { done: 2, total: 5 })).toBe('2 of 5 done');
});

test('a dictionary may move the gaps; what it lacks stays English', () => {
  const words = { '{done} of {total} done': '共 {total} 题，完成 {done} 题' };
  expect(translate(words, '{done} of {total} done', { done: 2, total: 5 })).toBe('共 5 题，完成 2 题');
  expect(translate(words, 'Reset')).toBe('Reset');
  expect(translate(words, 'toString')).toBe('toString');
});

test('requests that run at the same time keep their languages', async () => {
  const draw = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return `${currentLanguage()}: ${t('Reset')}`;
  };
  const drawn = await Promise.all([
    speaking('zh-cn', { Reset: '重置' }, draw),
    speaking('en', {}, draw),
    speaking('zh-cn', { Reset: '重置' }, draw),
  ]);
  expect(drawn).toEqual(['zh-cn: 重置', 'en: Reset', 'zh-cn: 重置']);
});

test('in the browser the dictionary is what the page holds', async () => {
  vi.resetModules();
  const getElementById = vi.fn(() => ({ textContent: '{"Reset":"重置"}' }));
  vi.stubGlobal('document', { getElementById });
  const page = await import('../../src/language/words.ts');
  expect([page.t('Reset'), page.t('Close')]).toEqual(['重置', 'Close']);
  expect(getElementById.mock.calls).toEqual([['words']]);
});

test.each([
  ['content/glossary.yml', 'content/glossary.zh-cn.yml'],
  ['content/chapters/a/index.mdx', 'content/chapters/a/index.zh-cn.mdx'],
])('%s is translated in %s', (file, other) => {
  expect([translated(file, 'en'), translated(file, 'zh-cn')]).toEqual([file, other]);
  expect([languageOfFile(file), languageOfFile(other)]).toEqual(['en', 'zh-cn']);
});

test('an address says its language below the base', () => {
  expect(languageOfPath('/book/zh-cn/glossary/', '/book/')).toBe('zh-cn');
  expect(languageOfPath('/book/glossary/', '/book/')).toBe('en');
});
