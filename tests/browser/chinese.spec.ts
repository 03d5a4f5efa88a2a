import { expect, type Page, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';

/** Chapter 04 in Chinese: it is whole, it works as in English, and what is not translated says so. */
const chapter = 'zh-cn/loss-functions/';
const mistake = 'content/chapters/loss-functions/exercises/softmax/mistakes/overflows.ts';

/** Names that Chinese writes in Latin letters. */
const names =
  /softmax|sigmoid|logit|tanh|max|log|exp|float32|NaN|Infinity|PyTorch|TypeScript|JavaScript|Descent|English|MIT|CC|BY|SA|Tab|Ctrl|Enter|Esc|EN|ln/g;

/** Texts, names and hints of the page that have words but none in Chinese, code, formulas and bibliography apart. */
async function englishOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const apart =
      'code, pre, kbd, math, .katex, .cm-editor, [lang="en"], .bibliography, .citation, [data-card^="reference"], script, style, annotation, title, .engine-name';
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode())
      if (!walk.currentNode.parentElement!.closest(apart)) found.push(walk.currentNode.textContent!.trim());
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'aria-valuetext', 'aria-roledescription', 'placeholder', 'title', 'alt'])
        if (element.hasAttribute(name) && !element.closest(apart)) found.push(element.getAttribute(name)!);
    return found;
  });
  return [...new Set(texts)].filter(
    (text) => /[a-z]{2,}/i.test(text.replace(names, '')) && !/\p{Script=Han}/u.test(text),
  );
}

test('chapter 04 is Chinese throughout, is graded and answered in Chinese, and shares its place with the English one', async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(chapter);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  // A widget may wake while the page is still on its way, and speaks Chinese then, too.
  const isBefore = await page.evaluate(() => {
    const [words, island] = ['#words', 'astro-island'].map((selector) => document.querySelector(selector)!);
    return words!.compareDocumentPosition(island!) === Node.DOCUMENT_POSITION_FOLLOWING;
  });
  expect(isBefore, 'the dictionary stands before the first widget').toBe(true);
  for (const island of await page.locator('astro-island').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
  // What a widget says after its question, too.
  for (const button of await page.getByRole('button', { name: '直接看答案' }).all()) await button.click();
  expect.soft(await englishOn(page), 'English texts of the page').toEqual([]);

  const exercise = new ExercisePage(page, 'softmax');
  await exercise.ready();
  await exercise.submit(read(mistake));
  await expect(exercise.root).toContainText('公式没有问题，是途中的数大得装不下。');
  expect.soft(await englishOn(page), 'English texts of the verdict').toEqual([]);

  await page.locator('.quiz').scrollIntoViewIfNeeded();
  await expect(page.locator('.quiz[data-ready]')).toBeVisible();
  const question = page.locator('.quiz form').first();
  await question.getByLabel('计算它太费时间。').check();
  await question.getByRole('button').click();
  await expect(question).toContainText('数数是最便宜的');
  await expect(question.getByRole('status')).toHaveText(/\p{Script=Han}/u);

  const section = page.locator('[id="convex-but-in-what"]');
  await section.evaluate((heading) => heading.scrollIntoView());
  const toEnglish = page.getByRole('link', { name: 'English' });
  await expect(toEnglish).toHaveAttribute('href', /#convex-but-in-what$/);
  // By script: to click with the mouse, Playwright would first scroll the page below the bar.
  await toEnglish.evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL('/loss-functions/#convex-but-in-what');
  await expect(section).toBeInViewport();
  await expect(section).toHaveText('Convex, but in what?');
  // The verdict told in Chinese stands here in English, and the answer given in Chinese counts.
  await exercise.ready();
  await expect(exercise.verdict).toContainText('Not passed yet.');
  await expect(exercise.verdict).toContainText('It was explained in Chinese; run the code again');
  await page.locator('.quiz').scrollIntoViewIfNeeded();
  await expect(
    page.locator('.quiz form').first().getByRole('radio', { name: 'It takes too long to compute.' }),
  ).toBeChecked();
});

test('search finds Chinese, English chapters say that they are, and the language is remembered', async ({ page }) => {
  await page.goto('zh-cn/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('交叉熵');
  const found = page.getByRole('dialog').getByRole('link');
  await expect(found.filter({ hasText: '损失函数' }).first()).toHaveAttribute('href', /^\/zh-cn\/loss-functions\//);
  expect(
    (await found.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))).every((href) =>
      href.startsWith('/zh-cn/'),
    ),
  ).toBe(true);
  await page.keyboard.press('Escape');

  await page.getByRole('main').getByRole('link', { name: 'Gradient descent' }).click();
  const notice = page.getByText('本页尚未译成中文');
  await expect(notice).toBeVisible();
  await notice.getByRole('link').click();
  await page.waitForURL('/zh-cn/');
  await page.goto('gradient-descent/');
  await expect(notice).toBeHidden();

  await page.goto('');
  await page.waitForURL('/zh-cn/');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('/');
  await page.reload();
  await expect(page).toHaveURL('/');
});
