import { expect, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';
import { summaryOf, wakeWidget } from './widgets.ts';

const folder = 'content/chapters/object-detection/exercises';

test('the reader’s own iou and nms drive their figures once they have passed', async ({ page }) => {
  for (const name of ['iou', 'nms']) {
    const exercise = await ExercisePage.open(page, { chapter: 'object-detection', name });
    await exercise.submit(read(`${folder}/${name}/solution.ts`));
    await expect(exercise.verdict).toContainText('Passed');
  }

  const lab = await wakeWidget(page, 'How much two boxes agree');
  await lab.getByRole('checkbox', { name: 'Measure with your own iou' }).check();
  await expect(summaryOf(lab)).toContainText('Your own iou says 0.333.');
  await lab.getByRole('slider', { name: 'box A, midpoint' }).press('End');
  await expect(summaryOf(lab)).toContainText('Your own iou says 0.000.');

  const stepper = await wakeWidget(page, 'Which boxes stay');
  await stepper.getByRole('checkbox', { name: 'Suppress with your own nms' }).check();
  await expect(summaryOf(stepper)).toHaveText('Your own nms keeps B, D and E. The steps keep B, D and E.');
  await stepper.getByRole('radio', { name: 'all in one pot' }).check();
  await expect(summaryOf(stepper)).toHaveText('Your own nms keeps B and E. The steps keep B and E.');
});
