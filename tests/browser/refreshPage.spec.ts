import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { transform } from 'sucrase';

/* How `npm run dev` shows a changed text: no dev server here, only the code that brings it into the open page. */

const page = (text: string) => `<!doctype html><html><title>A lesson</title><main>${text}</main></html>`;
const island = (props: string) => `<astro-island component-url="/Counter.tsx" props="${props}"><p>0</p></astro-island>`;
const exercise = `<section class="exercise">${island('softmax')}</section>`;

test('a changed text comes into the open page, and all else stays as it is', async ({ page: tab }) => {
  let text = `<h1>One</h1><p id="first">Before.</p>${island('a')}${exercise}<p>The end.</p>`;
  await tab.route('**/lesson/', (route) => route.fulfill({ contentType: 'text/html', body: page(text) }));
  await tab.goto('/lesson/');
  const source = readFileSync('components/authoring/refreshPage.ts', 'utf8');
  const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
  await tab.addScriptTag({
    type: 'module',
    content: `${code}\nObject.assign(window, { beginRefreshing, refreshPage });`,
  });
  await tab.evaluate(() => (window as unknown as { beginRefreshing(): Promise<void> }).beginRefreshing());
  // What readers and scripts have done since: two widgets in use, a panel, an open note.
  await tab.evaluate(() => {
    for (const [index, inner] of document.querySelectorAll('astro-island').entries())
      inner.innerHTML = `<p>${index + 7}</p>`;
    document.querySelector('.exercise')!.insertAdjacentHTML('afterbegin', '<aside data-authoring="">panel</aside>');
    document.querySelector('#first')!.setAttribute('data-open', '');
  });
  const refresh = async (next: string) => {
    text = next;
    await tab.evaluate(() =>
      (window as unknown as { refreshPage(options: object): Promise<void> }).refreshPage({
        isKept: (one: Element) => one.getAttribute('props') === 'softmax',
      }),
    );
    return tab.locator('main').innerHTML();
  };
  const panel = '<aside data-authoring="">panel</aside>';
  const used = (props: string, count: number) => island(props).replace('0', String(count));

  // A sentence, and a paragraph before the widget.
  expect(await refresh(`<h1>One</h1><p id="first">After.</p><p>New.</p>${island('a')}${exercise}<p>The end.</p>`)).toBe(
    `<h1>One</h1><p id="first" data-open="">After.</p><p>New.</p>${used('a', 7)}` +
      `<section class="exercise">${panel}${used('softmax', 8)}</section><p>The end.</p>`,
  );
  // The same widget under another number, drawn in another time.
  const drawn = '<astro-island uid="z" data-preact-island-id="9" server-render-time="1.5"';
  const renumbered = island('a').replace('<astro-island', drawn);
  expect(
    await refresh(`<h1>One</h1><p id="first">After.</p><p>New.</p>${renumbered}${exercise}<p>The end.</p>`),
  ).toContain(used('a', 7));
  // Other props: the widget is the server's again, but the exercise's is kept, beside a new task.
  expect(
    await refresh(
      `<h1>Two</h1><p id="first">After.</p>${island('b')}` +
        `<section class="exercise"><p>Task.</p>${island('softmax').replace('0', '5')}</section>`,
    ),
  ).toBe(
    `<h1>Two</h1><p id="first" data-open="">After.</p>${island('b')}` +
      `<section class="exercise">${panel}<p>Task.</p>${used('softmax', 8)}</section>`,
  );
  // The first of two widgets that was ready brought what both need; the next time it is the other.
  const needed = '<style>astro-island { display: flex; }</style><script>window.runs = (window.runs ?? 0) + 1;</script>';
  const figures = (first: string, second: string) =>
    `<figure>${first}${island('b')}</figure><figure>${second}${island('c')}</figure>`;
  await refresh(figures('', needed));
  await tab.evaluate(() => document.querySelector('[props=b]')!.replaceChildren('in use'));
  await tab.evaluate(() => document.querySelector('[props=c]')!.replaceChildren('in use'));
  const inUse = (props: string) => island(props).replace('<p>0</p>', 'in use');
  expect(await refresh(figures(needed, ''))).toBe(`<figure>${inUse('b')}</figure><figure>${inUse('c')}</figure>`);
  // Both have come with the change, and once.
  expect(await tab.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(1);
  await expect(tab.locator('[props=c]')).toHaveCSS('display', 'flex');
});
