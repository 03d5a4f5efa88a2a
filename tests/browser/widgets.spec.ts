import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  addressOf,
  dragWithFinger,
  dragWithMouse,
  lowered,
  openWidget,
  pictureOf,
  rowOf,
  summaryOf,
  visit,
  wakeWidget,
  widgetOf,
} from './widgets.ts';

interface Case {
  title: string;
  parameter: string;
  /** A handle in the picture, and what the table says of it. */
  handle: string;
  cell: (widget: Locator) => Promise<string | undefined>;
  /** What one press of the right arrow, and then End, makes of it. */
  afterArrow: string;
  afterEnd: string;
  /** Pixels that it is dragged to the left; fewer where 60 would go beyond its scale. */
  drag?: number;
  /** A link of its own, and one that is none. */
  scene: string;
  nonsense: string;
}

const cases: Case[] = [
  {
    title: 'Hinge loss',
    parameter: 'HingeBars',
    handle: 'score of cat',
    cell: async (widget) => (await rowOf(widget, 'cat'))[0],
    afterArrow: '86',
    afterEnd: '100',
    scene: 'scores:70,95,62;margin:5',
    nonsense: 'scores:900,85,62',
  },
  {
    title: 'Softmax and cross-entropy',
    parameter: 'SoftmaxSteps',
    handle: 'logit of dog',
    cell: async (widget) => (await rowOf(widget, 'dog'))[0],
    afterArrow: '0.10',
    afterEnd: '6.00',
    scene: 'logits:1,2,-1.5;added:30;temperature:0.5;exponents:shifted;truth:ship',
    nonsense: 'logits:NaN',
  },
  {
    title: 'One logit, two losses',
    parameter: 'LossVsLogit',
    handle: 'point on both curves',
    cell: async (widget) => (await rowOf(widget, 'now'))[0],
    afterArrow: '0.0522',
    afterEnd: '1.00',
    scene: 'logit:-6.5;target:0;learningRate:3',
    nonsense: 'logit:-10',
  },
  {
    title: 'Does the chord stay above the loss?',
    parameter: 'ChordTest',
    handle: 'point A',
    cell: async (widget) => (await rowOf(widget, 'A'))[0],
    afterArrow: '−0.45',
    afterEnd: '3.00',
    scene: 'loss:sigmoid;free:both;a:-2,1.5;b:4.2,-3',
    nonsense: 'loss:sigmoid;a:9,0',
  },
  {
    title: 'Two weights find a curve',
    parameter: 'FirstDescent',
    handle: 'start of the descent',
    cell: async (widget) => (await rowOf(widget, '0'))[0],
    afterArrow: '−0.90',
    afterEnd: '3.00',
    scene: 'w1:2;w2:-1;rate:0.4;step:20',
    nonsense: 'w1:9',
  },
  {
    title: 'A weight in a bowl',
    parameter: 'Bowl1D',
    handle: 'start',
    cell: async (widget) => (await rowOf(widget, '0'))[0],
    afterArrow: '5.100000',
    afterEnd: '6.000000',
    scene: 'start:-3;rate:0.6;step:10',
    nonsense: 'rate:9',
  },
  {
    title: 'Across the contours',
    parameter: 'ContourWalk',
    handle: 'start of the walk',
    cell: async (widget) => (await rowOf(widget, '0'))[0],
    afterArrow: '−1.950',
    afterEnd: '3.000',
    scene: 'ground:bent;w1:2;w2:-1.5;steepness:4;rate:0.1;step:7',
    nonsense: 'steepness:0',
  },
  {
    title: 'All, some, or one at a time',
    parameter: 'BatchVsStochastic',
    handle: 'start of all three',
    cell: async (widget) => (await rowOf(widget, '0'))[0],
    afterArrow: '−0.900',
    afterEnd: '3.000',
    scene: 'w:2;b:1;rate:0.2;decay:decaying;seed:9;seen:300',
    nonsense: 'decay:sometimes',
  },
  {
    title: 'Out of a poor valley',
    parameter: 'RoughLandscape',
    handle: 'start of all runs',
    cell: async (widget) => (await rowOf(widget, '0'))[2],
    afterArrow: '−1.70',
    afterEnd: '3.00',
    scene: 'start:2;batch:1;rate:0.1;seed:5;step:40',
    nonsense: 'batch:3',
  },
  {
    title: 'Forward and back through an expression',
    parameter: 'GraphStepper',
    handle: 'a',
    cell: async (widget) => (await rowOf(widget, 'a'))[0],
    afterArrow: '2.1',
    afterEnd: '10',
    scene: 'expression:x*(x~y);values:x=3,y=2;step:4',
    nonsense: 'expression:x*(x~',
  },
  {
    title: 'How far to trust a difference',
    parameter: 'GradientCheckLab',
    handle: 'step ε',
    cell: async (widget) => (await rowOf(widget, 'now'))[0],
    afterArrow: '−0.449851846',
    afterEnd: '−0.241991511',
    scene: 'subject:relu;precision:float32;power:-2.5',
    nonsense: 'power:-20',
  },
  {
    title: 'From half planes to islands',
    parameter: 'PolygonGates',
    handle: 'half plane B2',
    cell: async (widget) => (await rowOf(widget, 'B2'))[1],
    afterArrow: '2.10',
    afterEnd: '2.30',
    scene: 'land:bay;gate:most;probe:1,1',
    nonsense: 'gate:nand',
  },
  {
    title: 'A curve from hidden units',
    parameter: 'BumpBuilder',
    handle: 'step 3',
    cell: async (widget) => (await rowOf(widget, '3'))[2],
    afterArrow: '0.44',
    afterEnd: '0.56',
    scene: 'target:jump;sharpness:120;edges:0.3,0.6;levels:0,1,-1',
    nonsense: 'edges:0.5',
  },
  {
    title: 'A filter over a picture',
    parameter: 'KernelLab',
    handle: 'window',
    cell: async (widget) => (await rowOf(widget, 'output'))[1],
    afterArrow: '15',
    afterEnd: '26',
    scene: 'picture:scene;channels:3;kernel:red;size:5;padding:same;row:3;column:20',
    nonsense: 'kernel:own;weights:1,2,3',
  },
  {
    title: 'How deep is a filter?',
    parameter: 'VolumeViewer',
    handle: 'window',
    cell: async (widget) => (await rowOf(widget, 'columns'))[1],
    afterArrow: '4',
    afterEnd: '4',
    scene: 'reach:part;side:8;depth:6;filters:3;layer:1',
    nonsense: 'reach:part;depth:2',
  },
  {
    title: 'How much two boxes agree',
    parameter: 'IouLab',
    handle: 'box A, midpoint',
    cell: async (widget) => (await rowOf(widget, 'A'))[0],
    afterArrow: '2.5',
    afterEnd: '8',
    scene: 'a:1,1,4,4;b:2,2,9,7',
    nonsense: 'a:6,2,2,5',
  },
  {
    title: 'Which boxes stay',
    parameter: 'NmsStepper',
    handle: 'box B, midpoint',
    cell: async (widget) => (await rowOf(widget, 'B'))[4],
    afterArrow: '0.62',
    afterEnd: '0.07',
    scene: 'least:0.2;most:0.3;classes:together;step:4',
    nonsense: 'classes:none',
  },
  {
    title: 'Which anchor takes which object',
    parameter: 'AnchorMatch',
    handle: 'size of car',
    cell: async (widget) => (await rowOf(widget, 'car'))[0],
    afterArrow: '4.7',
    afterEnd: '6.0',
    scene: 'objectCount:3;anchorCount:3',
    nonsense: 'anchorCount:4',
  },
  {
    title: 'What the network should say',
    parameter: 'YoloEncoder',
    handle: 'dog, midpoint',
    cell: async (widget) => (await rowOf(widget, '\\[0, 2\\]'))[1],
    afterArrow: '0.29',
    afterEnd: '0.64',
    scene: 'grid:full;count:4',
    nonsense: 'grid:huge',
  },
  {
    title: 'One set of weights, step after step',
    parameter: 'Unroll',
    handle: 'step the gradient has come back to',
    cell: async (widget) => (await rowOf(widget, 'now'))[0],
    afterArrow: '0.0448',
    afterEnd: '1',
    scene: 'steps:6;radius:1.3;activation:linear;clip:on;time:2',
    nonsense: 'radius:9',
  },
  {
    title: 'The dog’s mood, read one way and both ways',
    parameter: 'DogMood',
    handle: 'day in the one-way network’s year',
    cell: (widget) => widget.locator('.mood-days thead .mood-now').innerText(),
    afterArrow: '22',
    afterEnd: '31',
    scene: 'rule:hindsight;seeds:2;shown:2;day:200',
    nonsense: 'rule:tomorrow',
  },
  {
    title: 'A network that learns to write',
    parameter: 'CharRnn',
    handle: 'temperature',
    // The likeliest next character.
    cell: (widget) => widget.locator('.chars-next li:first-child > :last-child').innerText(),
    afterArrow: '14\u00a0%',
    afterEnd: '6.3\u00a0%',
    drag: 30,
    scene: 'temperature:1.5;prompt:a~20dog',
    nonsense: 'hidden:1024',
  },
  {
    title: 'Is or are?',
    parameter: 'AgreementTracker',
    handle: 'unit',
    cell: async (widget) => (await rowOf(widget, '2 keys'))[2],
    afterArrow: '0.783',
    afterEnd: '−1.413',
    scene: 'words:the.keys.near.the.tree;read:5;show:forget;unit:8',
    nonsense: 'unit:13',
  },
  {
    title: 'Keep the bit, then say it',
    parameter: 'GateLab',
    handle: 'step shown',
    cell: async (widget) => (await rowOf(widget, 'shown'))[0],
    afterArrow: '0.76',
    afterEnd: '−0.77',
    scene: 'stage:forget;bit:0;step:3',
    nonsense: 'noise:7',
  },
];

/** A visit to a chapter takes seconds, so the widgets of a page are tried in one. */
const pages = Map.groupBy(cases, ({ title }) => addressOf(title));

for (const [address, widgets] of pages)
  test.describe(`the widgets of /${address}`, () => {
    test.describe.configure({ timeout: 180_000 });
    const inAddress = ({ parameter }: Case) => new RegExp(`[?&]${parameter}=`);
    const slider = (widget: Locator, { handle }: Case) => widget.getByRole('slider', { name: handle });
    const search = (sceneOf: (one: Case) => string) =>
      `?${widgets.map((one) => `${one.parameter}=${sceneOf(one)}`).join('&')}`;
    /** Does something with each widget, on the page as it stands. */
    async function each<T>(page: Page, what: (widget: Locator, one: Case) => Promise<T>): Promise<T[]> {
      const results: T[] = [];
      for (const one of widgets)
        results.push(await test.step(one.title, async () => what(await wakeWidget(page, one.title), one)));
      return results;
    }

    test('follow the keys and the mouse, in picture, sentence and table', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(recordShifts);
      await visit(page, address);

      for (const one of widgets)
        await test.step(one.title, async () => {
          const { title, cell, afterArrow, afterEnd, drag = 60 } = one;
          const shiftedBefore = await page.evaluate(() => window.shifted);
          const widget = await wakeWidget(page, title);
          const handleInPicture = slider(widget, one);

          await test.step('tells screen readers its sentence, once it rests; nothing moved when it woke', async () => {
            const spoken = widget.locator('.unseen[role=status]');
            await expect(spoken).toHaveText('');
            await handleInPicture.press('ArrowRight');
            expect(await cell(widget)).toBe(afterArrow);
            expect(await page.evaluate(() => window.shifted)).toBe(shiftedBefore);
            await handleInPicture.press('ArrowRight');
            const shown = lowered(await summaryOf(widget).textContent());
            await expect.poll(async () => lowered(await spoken.textContent())).toBe(shown);
          });

          await test.step('goes to the end of the scale, shows the focus, and lets go of it', async () => {
            await page.keyboard.press('End');
            expect(await cell(widget)).toBe(afterEnd);
            expect(await handleInPicture.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
            await page.keyboard.press('Tab');
            await expect(handleInPicture).not.toBeFocused();
          });

          await test.step('copies its link', async () => {
            await widget.getByRole('button', { name: 'Copy link' }).click();
            await expect(widget.getByRole('button', { name: 'Link copied' })).toBeVisible();
            expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(inAddress(one));
          });

          await test.step('follows the mouse', async () => {
            await widget.getByRole('button', { name: 'Reset' }).click();
            const before = { sentence: await summaryOf(widget).textContent(), cell: await cell(widget) };
            const value = async () => Number(await handleInPicture.getAttribute('aria-valuenow'));
            const start = await value();
            await dragWithMouse(page, handleInPicture, -drag);
            expect(await value()).toBeLessThan(start);
            expect(await cell(widget)).not.toBe(before.cell);
            expect(await summaryOf(widget).textContent()).not.toBe(before.sentence);
            await dragWithMouse(page, handleInPicture, drag);
            expect(await value()).toBeCloseTo(start, 0);
          });
        });

      await test.step('keep picture and sentence in print, without their buttons', async () => {
        await page.emulateMedia({ media: 'print' });
        for (const one of widgets) {
          const widget = widgetOf(page, one.title);
          await expect(summaryOf(widget)).toBeVisible();
          await expect(slider(widget, one)).toBeVisible();
          await expect(widget.getByRole('button')).toHaveCount(0);
        }
      });
    });

    test('show the same pictures from their link in a new tab, go back to their first, and take no harm from a wrong link', async ({
      page,
      context,
    }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await visit(page, address, '?kept=1#here');
      const first = await each(page, pictureOf);

      await test.step('a link shows the same pictures', async () => {
        const entries = await page.evaluate(() => history.length);
        await each(page, async (widget, one) => {
          await slider(widget, one).press('PageUp');
          await slider(widget, one).press('ArrowRight');
          await expect(page).toHaveURL(inAddress(one));
        });
        expect(page.url()).toContain('?kept=1&');
        expect(page.url()).toMatch(/#here$/);
        expect(await page.evaluate(() => history.length)).toBe(entries);

        const other = await context.newPage();
        // The address may show the first key alone as yet: it follows once the picture rests.
        await expect(async () => {
          await other.goto(page.url());
          await each(other, async (copy, one) => {
            const original = await pictureOf(widgetOf(page, one.title));
            await expect.poll(() => pictureOf(copy), { timeout: 2000 }).toBe(original);
          });
        }).toPass();
        await other.close();
      });

      await test.step('they go back to their first pictures', async () => {
        await visit(
          page,
          address,
          search(({ scene }) => scene),
        );
        await each(page, async (shared, one) => {
          const own = first[widgets.indexOf(one)]!;
          await expect.poll(() => pictureOf(shared)).not.toBe(own);
          await shared.getByRole('button', { name: 'Reset' }).click();
          expect(await pictureOf(shared)).toBe(own);
          await expect(page).not.toHaveURL(inAddress(one));
        });
      });

      await test.step('a wrong link does no harm', async () => {
        // What is no scene of any widget is read by all alike, so that each gets one of these.
        const strange = ['', 'x', '%F0%9F'];
        for (const sceneOf of [
          ({ nonsense }: Case) => nonsense,
          ({ scene }: Case) => `${scene};more:1`,
          (one: Case) => strange[cases.indexOf(one) % strange.length]!,
        ]) {
          await visit(page, address, search(sceneOf));
          expect(await each(page, pictureOf)).toEqual(first);
        }
        expect(errors).toEqual([]);
      });
    });

    test.describe('on a phone', () => {
      test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

      test('follow a finger sideways, and keep their text legible', async ({ page }) => {
        await visit(page, address);
        await each(page, async (widget, one) => {
          const sizes = await widget
            .locator('.widget-body')
            .evaluate((body) =>
              [...body.querySelectorAll<HTMLElement>('*')]
                .filter((element) =>
                  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()),
                )
                .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
            );
          expect(sizes.length).toBeGreaterThan(5);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
          const before = await one.cell(widget);
          await dragWithFinger(page, slider(widget, one), -50);
          expect(await one.cell(widget)).not.toBe(before);
        });
      });
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('show a still that means something, and nothing that cannot be pressed', async ({ page }) => {
        await page.goto(address);
        for (const one of widgets) {
          const widget = widgetOf(page, one.title);
          await expect(summaryOf(widget)).toBeVisible();
          await expect(slider(widget, one)).toBeVisible();
          await expect(widget.getByRole('button')).toHaveCount(0);
        }
      });
    });
  });

test('the numbers in the sentence can be dragged, and go with the handle that means the same', async ({ page }) => {
  const widget = await openWidget(page, 'Hinge loss');
  const margin = widget.getByRole('slider', { name: 'margin δ' });
  await widget.getByRole('slider', { name: 'guard line' }).press('ArrowLeft');
  await expect(margin).toHaveText('11');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await dragWithMouse(page, margin, 40);
  await expect(summaryOf(widget)).toContainText('a margin δ of 18, the guard line stands at 72');
});

test.describe('a prediction', () => {
  const raise = (page: Page) => openWidget(page, 'Hinge loss');

  test('comes before the answer, is compared with it, and is kept for the visit', async ({ page }) => {
    const widget = await raise(page);
    const answer = widget.getByText('hinge loss is content');
    await expect(answer).toBeHidden();
    await widget.getByRole('button', { name: 'it falls below 0' }).click();
    await expect(answer).toBeVisible();
    await expect(widget.getByText('You expected: it falls below 0. Not so.')).toBeVisible();
    await expect(summaryOf(widget)).toContainText('so the loss is 0.');
    await expect.poll(() => rowOf(widget, 'dog')).toContain('98');

    const again = await raise(page);
    await expect(again.getByText('You expected: it falls below 0.')).toBeVisible();
    expect(await rowOf(again, 'dog')).toContain('90');
  });

  test('can be skipped', async ({ page }) => {
    const widget = await raise(page);
    await widget.getByRole('button', { name: 'Show me' }).click();
    await expect(widget.getByText('hinge loss is content')).toBeVisible();
    await expect(widget.getByText('You expected')).toHaveCount(0);
  });

  test('of softmax comes before the button that adds to every logit', async ({ page }) => {
    const widget = await openWidget(page, 'Softmax and cross-entropy');
    const add = widget.getByRole('button', { name: 'Add 30 to every logit' });
    await expect(add).toBeHidden();
    await widget.getByRole('button', { name: 'none changes' }).click();
    await expect(widget.getByText('You expected: none changes. Right.')).toBeVisible();
    await expect(summaryOf(widget)).toHaveText(/^With 30 added .* 0\.0500, .* =\s2\.9957\.$/);
    await add.click();
    await expect(summaryOf(widget)).toContainText('With 60 added to every logit');
    await add.click();
    await expect(summaryOf(widget)).toContainText('becomes Infinity');
    // The constant grows while the reader watches.
    await expect.poll(() => rowOf(widget, 'dog')).toEqual(['90.00', 'Infinity', 'NaN', 'NaN']);
    await widget.getByRole('radio', { name: 'minus the largest' }).check();
    await expect(summaryOf(widget)).toContainText(/=\s2\.9957\.$/);
  });
});

test.describe('motion', () => {
  /** Every text that the sentence takes while the constant is added. */
  async function textsWhileAdding(page: Page): Promise<string[]> {
    const widget = await openWidget(page, 'Softmax and cross-entropy');
    await summaryOf(widget).evaluate((element) => {
      Object.assign(window, { texts: [] });
      new MutationObserver(() => window.texts.push(element.textContent ?? '')).observe(element, {
        characterData: true,
        subtree: true,
        childList: true,
      });
    });
    await widget.getByRole('button', { name: 'none changes' }).click();
    await expect(summaryOf(widget)).toContainText('With 30 added');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    return page.evaluate(() => window.texts);
  }

  test('shows the constant grow', async ({ page }) => {
    expect((await textsWhileAdding(page)).length).toBeGreaterThan(3);
  });

  test('is left out for readers who ask for less', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await textsWhileAdding(page)).toHaveLength(1);
  });
});

/** Runs before the page's own scripts: adds up what moves without the reader's doing. */
function recordShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

declare global {
  interface Window {
    shifted: number;
    texts: string[];
  }
}
