import { expect } from '@playwright/test';
import { type Canary, startCanary } from './canary.ts';
import { holdSuite, suites } from './corpusSuites.ts';
import { test } from './graderInPage.ts';

/* Right answers in odd forms, slips, forgeries, attacks: each must end as the corpus says, and leave the page well. */

let canary: Canary;
test.beforeAll(async () => {
  canary = await startCanary();
});
test.afterAll(() => canary.close());

test('the canary sings when it is reached', async () => {
  const reached = await startCanary();
  await fetch(reached.url);
  reached.close();
  expect(reached.visits()).toBe(1);
});

// `npm test` leaves those of the book's exercises to the class grader and to Firefox; `npm run test:browsers` has all.
// A bomb may end the sandbox's own process, and after that Chromium's protocol tells nothing more of the page: the bombs
// are held by the class grader, in the same browser, and by Firefox.
for (const suite of suites.filter(({ name }) => name !== 'bombs'))
  test(`the corpus: ${suite.name}`, { tag: suite.how === 'run' ? ['@book'] : [] }, async ({ grader }) => {
    test.setTimeout(300_000);
    await holdSuite(suite, grader, canary);
  });
