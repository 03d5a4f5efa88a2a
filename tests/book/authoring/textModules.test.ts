import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createServer, type Plugin, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { forgetTexts, textModules } from '#book/authoring/textModules.ts';
import { temporaryBook } from '../temporaryBook.ts';

let server: ViteDevServer | undefined;
afterEach(() => server?.close());

/** As Astro builds them: pages import the list of texts, which imports each text once it is asked for. */
const files = {
  'page.js':
    "import texts from './content-modules.mjs'; globalThis.evaluated++; export const show = async () => (await texts.get('one')()).default;",
  'content-modules.mjs':
    'export default new Map([["one", () => import("./one.mdx")], ["two", () => import("./two.mdx")]]);',
  'one.mdx': 'First.',
  'two.mdx': 'Second.',
};
const mdx: Plugin = {
  name: 'mdx',
  transform: { filter: { id: /\.mdx$/ }, handler: (text) => `export default ${JSON.stringify(text)}` },
};
const counter = globalThis as unknown as { evaluated: number };

test('a changed text is shown, and only what refers to texts evaluates pages anew', { timeout: 30_000 }, async () => {
  const root = temporaryBook(files);
  counter.evaluated = 0;
  server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    plugins: [mdx, ...textModules()],
  });
  const { runner } = server.environments['ssr'] as RunnableDevEnvironment;
  const show = async () => ((await runner.import('/page.js')) as { show: () => Promise<string> }).show();
  const wishes: unknown[] = [];
  server.environments.client.hot.send = (payload: unknown) => void wishes.push(payload);
  expect(await show()).toBe('First.');

  writeFileSync(path.join(root, 'one.mdx'), 'First, changed.');
  await expect.poll(() => wishes.length, { timeout: 10_000 }).toBe(1);
  expect(wishes[0]).toMatchObject({ type: 'full-reload' });
  expect(await show()).toBe('First, changed.');
  expect(counter.evaluated).toBe(1);

  forgetTexts(server);
  expect(await show()).toBe('First, changed.');
  expect(counter.evaluated).toBe(2);
});
