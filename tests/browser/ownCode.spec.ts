import { expect, type Page } from '@playwright/test';
import { bundle } from '../../src/cli/bundle.ts';
import { test } from './graderInPage.ts';

const url = '/own-code-figure.js';
let script: string;
test.beforeAll(async () => {
  script = await bundle(new URL('ownCodeFigure.tsx', import.meta.url));
});

async function open(page: Page) {
  await page.route(`**${url}`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto('/');
  await page.evaluate(async (url) => (await import(url)).show(), url);
  const figure = page.locator('#figure');
  return {
    figure,
    value: figure.locator('output'),
    problem: figure.locator('p[role=status]'),
    toggle: figure.getByRole('checkbox', { name: 'Use your own code' }),
    pass: (code: string) => page.evaluate(async ([url, code]) => (await import(url!)).pass(code), [url, code]),
  };
}

test('a figure runs on the reader’s code once it has passed and she asks for it', async ({ page }) => {
  const { figure, value, toggle, pass } = await open(page);
  await expect(figure).toContainText('Solve the exercise halve, and your own code drives this figure.');
  await expect(figure.getByRole('link')).toHaveAttribute('href', '/test/#exercise-halve');
  await expect(toggle).toBeHidden();
  const before = await figure.boundingBox();
  await pass('export const halve = (x: number) => x / 2;');
  await expect(toggle).toBeVisible();
  await expect(figure.getByRole('link')).toBeHidden();
  expect(await figure.boundingBox()).toEqual(before);
  await expect(value).toHaveText('ours');
  await toggle.check();
  await expect(value).toHaveText('1');
  await pass('export const halve = (x: number) => x * 2;');
  await expect(value).toHaveText('64');
  await toggle.uncheck();
  await expect(value).toHaveText('ours');
});

test('after a reload the code is found, and does not run by itself', async ({ page }) => {
  const { pass } = await open(page);
  await pass('export const halve = (x: number) => x / 2;');
  await expect(page.locator('iframe')).toHaveCount(0);
  const { value, toggle } = await open(page);
  await expect(toggle).toBeVisible();
  await expect(toggle).not.toBeChecked();
  await expect(value).toHaveText('ours');
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('code that fails or never ends is said to, and the figure keeps its own', async ({ page }) => {
  const { problem, value, toggle, pass } = await open(page);
  await pass('export function halve(x) {\n  return x.nothing.here;\n}');
  await toggle.check();
  await expect(problem).toContainText('Your code: TypeError on line 2: ');
  await pass('export function halve(x) {\n  for (;;) {}\n}');
  await expect(problem).toHaveText('Your code: Stopped after 0.4 seconds: it had not finished.');
  await expect(value).toHaveText('ours');
  await pass('export const halve = (x) => x / 2;');
  await expect(value).toHaveText('1');
  await expect(problem).toBeEmpty();
});

test('a call gets plain data back, and nothing else', async ({ grader }) => {
  const request = { call: 'double', args: [[1, 2]] };
  expect(await grader.call('export const double = (xs: number[]) => xs.map((x) => 2 * x);', request)).toEqual({
    value: [2, 4],
  });
  expect(await grader.call('export const double = (xs) => () => xs;', request)).toMatchObject({
    summary: 'AnswerError: Expected plain data, got a function (call it?).',
  });
  expect(await grader.call('export const double = () => fetch("/");', request)).toMatchObject({
    error: { name: 'ReferenceError', line: 1 },
  });
});
