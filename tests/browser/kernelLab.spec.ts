import { expect, type Locator, type Page, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';
import { openWidget, rowOf, summaryOf, wakeWidget } from './widgets.ts';

const title = 'A filter over a picture';
const heads = (widget: Locator) => widget.locator('.kernel-lab .kernel-head');
const problem = (widget: Locator) => widget.locator('.kernel-problem');

/** A red rectangle on white, as a file. */
function redRectangle(page: Page): Promise<Buffer> {
  return page
    .evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 150 });
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'white';
      context.fillRect(0, 0, 300, 150);
      context.fillStyle = 'red';
      context.fillRect(60, 40, 180, 70);
      return canvas.toDataURL().split(',')[1]!;
    })
    .then((text) => Buffer.from(text, 'base64'));
}

async function choose(widget: Locator, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await widget.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

test('a picture of the reader’s is taken from a file or the clipboard, and stays in the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const widget = await openWidget(page, title);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
  });

  await choose(widget, 'red.png', 'image/png', await redRectangle(page));
  await expect(heads(widget).first()).toHaveText('Input, 32 × 64');
  await expect(heads(widget).last()).toHaveText(/^rows ⌊\(32 .* = 30, columns ⌊\(64 .* = 62$/);
  // White has as much green and blue as red.
  await widget.getByRole('radio', { name: 'RGB' }).check();
  await widget.getByLabel('Kernel', { exact: true }).selectOption('red against the rest');
  const slider = widget.getByRole('slider', { name: 'window' });
  await slider.press('Home');
  expect((await rowOf(widget, 'output')).at(-1)).toBe('0');
  for (let times = 0; times < 3; times++) await slider.press('PageUp');
  expect((await rowOf(widget, 'output')).at(-1)).toBe('1');

  await choose(widget, 'notes.pdf', 'application/pdf', Buffer.from('no picture'));
  await expect(problem(widget)).toHaveText(/^Not taken: no picture that this browser can read: notes\.pdf; try a PNG/);
  await expect(heads(widget).first()).toHaveText('Input, 32 × 64 × 3');

  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 20, height: 12 });
    canvas.getContext('2d')!.fillRect(0, 0, 9, 9);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob! })]);
  });
  await slider.press('Control+V');
  await expect(heads(widget).first()).toHaveText('Input, 12 × 20 × 3');
  await expect(problem(widget)).toBeEmpty();
  await page.evaluate(() => navigator.clipboard.writeText('words'));
  await widget.getByRole('button', { name: 'Paste' }).click();
  await expect(problem(widget)).toHaveText(/^Not taken: no picture on the clipboard/);
  expect(sent).toEqual([]);

  await expect(page).toHaveURL(/KernelLab=picture:own/);
  await page.reload();
  await expect(summaryOf(widget)).toContainText('The picture of this link has stayed with whoever made the link');
});

test('a picture can be drawn by mouse and by keys, and a kernel typed', async ({ page }) => {
  const widget = await openWidget(page, title);
  const slider = widget.getByRole('slider', { name: 'window' });
  const middle = async () => (await rowOf(widget, '2, 2'))[2];
  await widget.getByRole('radio', { name: 'draw', exact: true }).check();
  await widget.getByRole('button', { name: 'Wipe' }).click();
  await expect.poll(middle).toBe('0.00');
  await slider.press(' ');
  await expect.poll(middle).toBe('1.00');

  const picture = widget.locator('.kernel-input svg');
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 5 });
  await page.mouse.up();
  await widget.getByRole('radio', { name: 'move', exact: true }).check();
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.3);
  await expect.poll(middle).toBe('1.00');

  await widget.getByLabel('weight 2, 2').fill('-2.5');
  expect((await rowOf(widget, '2, 2')).slice(2)).toEqual(['1.00', '−2.5', '−2.5']);
  await expect(widget.getByLabel('Kernel', { exact: true })).toHaveValue('own');
  await expect(page).toHaveURL(/kernel:own;weights:-1,0,1,-2,-2.5,2,-1,0,1/);
});

test('the reader’s own convForward runs on her picture once it has passed', async ({ page }) => {
  const folder = 'content/chapters/convolutions/exercises/convForward';
  const exercise = await ExercisePage.open(page, { chapter: 'convolutions', name: 'convForward' });
  await exercise.submit(read(`${folder}/solution.ts`));
  await expect(exercise.verdict).toContainText('Passed');

  const widget = await wakeWidget(page, title);
  await choose(widget, 'red.png', 'image/png', await redRectangle(page));
  await expect(heads(widget).first()).toHaveText('Input, 32 × 64');
  await widget.getByRole('slider', { name: 'window' }).press('Home');
  const values = async () => [
    (await rowOf(widget, 'output')).at(-1),
    await widget.locator('.kernel-cells').evaluate((cells) => cells.innerHTML),
  ];
  const ours = await values();
  const own = widget.getByRole('checkbox', { name: 'Compute the output with your own convForward' });
  await own.check();
  await expect(summaryOf(widget)).toContainText('By your own convForward');
  expect(await values()).toEqual(ours);
  await widget.getByRole('radio', { name: '2', exact: true }).first().check();
  await expect(heads(widget).filter({ hasText: 'Output' })).toHaveText('Output, 15 × 31');
  await expect(summaryOf(widget)).toContainText('By your own convForward');
  await own.uncheck();
  await expect(summaryOf(widget)).not.toContainText('By your own convForward');
});
