import { expect, type Page, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';

/* A store that is blocked, broken or shared: what was typed is not lost, and the reader is told. */

const softmax = { chapter: 'loss-functions', name: 'softmax' };
const hinge = { chapter: 'loss-functions', name: 'hingeLoss' };
const solution = read('content/chapters/loss-functions/exercises/softmax/solution.ts');

/** The exported file, from the button beside the warning. */
async function exported(exercise: ExercisePage): Promise<{ exercises: { id: string; draft: { code: string } }[] }> {
  const downloading = exercise.page.waitForEvent('download');
  await exercise.button('Export my work').click();
  return JSON.parse(read(await (await downloading).path()));
}

/** Types at the end, and waits until it is saved. */
async function typeAtEnd(exercise: ExercisePage, text: string) {
  await exercise.edit();
  await exercise.page.keyboard.press('ControlOrMeta+End');
  await exercise.page.keyboard.insertText(text);
  await exercise.page.waitForTimeout(500);
}

test('a database that another tab keeps to itself: the reader is told, and saving goes on once it lets go', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const other = await context.newPage();
  await other.goto('/404.html');
  // It deletes the database while it holds a connection that it doesn't close: whoever opens it now waits.
  await other.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('descent-progress', 1);
        opening.onupgradeneeded = () => {
          for (const name of ['answers', 'quiz', 'reports', 'damaged']) opening.result.createObjectStore(name);
        };
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          indexedDB.deleteDatabase('descent-progress');
          done();
        };
      }),
  );
  await page.bringToFront();
  const exercise = await ExercisePage.open(page, softmax);
  await exercise.paste(solution);
  await expect(exercise.root.getByRole('alert')).toContainText('another tab in the way', { timeout: 20_000 });
  // The warning may come before the pause after which what was typed is saved.
  await expect(async () => {
    const { exercises } = await exported(exercise);
    expect(exercises[0]?.draft.code).toBe(solution);
  }).toPass();

  await other.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
  await typeAtEnd(exercise, '// and on');
  await expect(exercise.root.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('// and on');
});

/** Writes a value into the book's database, past its rules. */
async function spoil(page: Page, shelf: string, key: string, value: unknown) {
  await page.evaluate(
    ([shelf, key, value]) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('descent-progress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(shelf, 'readwrite');
          writing.objectStore(shelf).put(value, key);
          writing.oncomplete = () => done(opening.result.close());
          writing.onerror = fail;
        };
      }),
    [shelf, key, value] as const,
  );
}

/** All of a table, by key. */
function shelf(page: Page, name: string): Promise<[string, unknown][]> {
  return page.evaluate(
    (name) =>
      new Promise((done) => {
        const opening = indexedDB.open('descent-progress');
        opening.onsuccess = () => {
          const store = opening.result.transaction(name).objectStore(name);
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            opening.result.close();
            done(keys.result.map((key, index) => [String(key), values.result[index]]));
          };
        };
      }),
    name,
  );
}

test('a broken record: it is put aside, the rest works, and new work is saved in its place', async ({ page }) => {
  const exercise = await ExercisePage.open(page, softmax);
  await typeAtEnd(exercise, '// mine');
  const other = await ExercisePage.open(page, hinge);
  await typeAtEnd(other, '// this too');
  const [key] = (await shelf(page, 'answers')).find(([, value]) => JSON.stringify(value).includes('// mine'))!;
  const broken = { draft: { code: 12 }, note: '// mine' };
  await spoil(page, 'answers', key, broken);

  await page.reload();
  await exercise.ready();
  await expect(exercise.root.getByRole('alert')).toContainText('can’t be read any more');
  await other.ready();
  await expect(other.still).toContainText('// this too');
  await exercise.paste(solution);
  await exercise.runWithKeys();
  await expect(exercise.verdict).toContainText('Passed:');
  expect(await shelf(page, 'damaged')).toEqual([[`answers/${key}`, broken]]);
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('Math.exp(');
});

test('two tabs that write at once: both programs are there in the end', async ({ page, context }) => {
  const here = await ExercisePage.open(page, softmax);
  const deaf = await context.newPage();
  // It saves without having heard of what the other tab has saved meanwhile, as when both type in the same moment.
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => {};
  });
  const there = await ExercisePage.open(deaf, softmax);
  await there.edit();
  await page.bringToFront();
  await here.paste('// typed here');
  await page.waitForTimeout(500);
  await deaf.bringToFront();
  await there.paste('// typed there');
  await page.waitForTimeout(1000);
  const saved = JSON.stringify(await shelf(page, 'answers'));
  expect(saved).toContain('// typed here');
  expect(saved).toContain('// typed there');
  await page.reload();
  await here.ready();
  await here.root.getByText('Earlier code (1)').click();
  await expect(here.root).toContainText('// typed here');
  await expect(here.root).toContainText('// typed there');
});

test('a reload in the middle of a run: the code is there, nothing runs, and it can be run again', async ({ page }) => {
  const exercise = await ExercisePage.open(page, softmax);
  await exercise.paste('export function softmax() {\n  while (true) {}\n}\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(exercise.run).toHaveText('Running…');
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('while (true) {}');
  await expect(exercise.verdict).toContainText('Not run yet.');
  await expect(page.locator('iframe')).toHaveCount(0);
  await exercise.submit(solution);
  await expect(exercise.verdict).toContainText('Passed:');
});

test('a store that is full: the reader is told, what was typed outlives the page, and is saved once there is room', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL!).origin;
  // Something else of this site's has filled it. Before the book writes: Chromium hands out room half a minute ahead.
  await page.goto('/404.html');
  await page.evaluate(async () => {
    const cache = await caches.open('filler');
    await cache.put('/filler', new Response(new Uint8Array(4e6)));
  });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1e6 });
  const exercise = await ExercisePage.open(page, softmax);
  await exercise.paste(solution);
  await expect(exercise.root.getByRole('alert')).toContainText('storage is full', { timeout: 15_000 });
  expect(await exercise.code()).toBe(solution);
  const { exercises } = await exported(exercise);
  expect(exercises[0]!.draft.code).toBe(solution);
  await exercise.edit();
  await exercise.runWithKeys();
  await expect(exercise.verdict).toContainText('Passed:');

  // Still full: what was typed since waits in another place.
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('Math.exp(');
  await expect(exercise.root.getByRole('alert')).toContainText('storage is full', { timeout: 15_000 });

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await typeAtEnd(exercise, '// and on');
  await expect(exercise.root.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('// and on');
  expect(JSON.stringify(await shelf(page, 'answers'))).toContain('// and on');
});

test('code without end is told before it is saved', async ({ page }) => {
  const exercise = await ExercisePage.open(page, softmax);
  await typeAtEnd(exercise, '// mine');
  await exercise.paste('//'.repeat(100_001));
  await expect(exercise.verdict).toContainText('This is too long: 200,002 characters.');
  await exercise.run.click();
  await expect(exercise.run).toHaveText('Run');
  await page.reload();
  await exercise.ready();
  await expect(exercise.still).toContainText('// mine');
});
