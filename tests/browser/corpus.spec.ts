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

for (const suite of suites)
  test(`the corpus: ${suite.name}`, async ({ grader }) => {
    test.setTimeout(300_000);
    await holdSuite(suite, grader, canary);
  });
