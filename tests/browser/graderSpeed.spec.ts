import { expect } from '@playwright/test';
import { loadExercise } from '#book/exercises/exercise.ts';
import { decodeKey } from '#grader/wire.ts';
import { test } from './graderInPage.ts';

test('from run to verdict takes less than 50 ms, warm, on the reference exercise', async ({ page, grader }) => {
  const { files } = await loadExercise('loss-functions', 'softmax');
  const served = await page.request.get('/exercises/loss-functions/softmax.json');
  const key = decodeKey(await served.text());
  const times: number[] = [];
  for (let run = 0; run < 31; run++) {
    const report = await grader.run(key, files.solution.source);
    expect(report.verdict).toBe('pass');
    times.push(report.milliseconds);
  }
  const inOrder = times.slice(1).toSorted((first, second) => first - second);
  const summary = `${key.cases.length} cases; median ${inOrder[15]!.toFixed(1)} ms, worst ${inOrder.at(-1)!.toFixed(1)} ms, first ${times[0]!.toFixed(1)} ms`;
  test.info().annotations.push({ type: 'run to verdict', description: summary });
  expect(inOrder[15]).toBeLessThan(50);
});
