import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { ExercisePage, read } from './exercisePage.ts';
import { openWidget, rowOf, summaryOf, wakeWidget } from './widgets.ts';

test('the unit that keeps the number is found, missed when it is silenced, and reads sentences of one’s own', async ({
  page,
}) => {
  const widget = await openWidget(page, 'Is or are?');
  await widget.getByRole('button', { name: 'is: the child is' }).click();
  await expect(widget.getByText('You expected: is: the child is. Right.')).toBeVisible();
  await expect(summaryOf(widget)).toContainText(/near the door” the LSTM expects the next verb to be singular/);
  await widget.getByRole('button', { name: 'Step' }).click();
  await expect(summaryOf(widget)).toContainText(/likes” the LSTM expects the next verb to be plural/);

  await test.step('found by a button', async () => {
    const unit = widget.getByRole('slider', { name: 'unit' });
    await unit.press('End');
    await widget.getByRole('button', { name: 'Try unit 12 on 200 sentences' }).click();
    await widget.getByRole('button', { name: 'Find the unit that knows the number' }).click();
    await expect(unit).toHaveAttribute('aria-valuenow', '2');
    await expect(widget.getByText('the cell of unit 2 alone')).toContainText(/singular from plural in (9\d|100)/);
    await widget.getByRole('checkbox', { name: 'Hold unit 2 of the LSTM at 0' }).check();
    expect((await rowOf(widget, '2 keys'))[2]).toBe('0.000');
    await expect(summaryOf(widget)).toContainText('Unit 2 of the LSTM is held at 0.');
  });

  await test.step('with a sentence of one’s own', async () => {
    await widget.getByRole('textbox').fill('The dog near the Kabinet is');
    await expect(summaryOf(widget)).toContainText('After “the dog near the kabinet”');
    await expect(widget.getByText('kabinet (try cabinet')).toBeVisible();
    await expect(widget.getByText('The networks read up to “is”.')).toBeVisible();
    await widget.getByRole('radio', { name: '3' }).check();
    await expect(summaryOf(widget)).not.toContainText('kabinet');
    await expect(widget.getByText('with 3 nouns between')).toBeVisible();
  });

  expect(await violationsOf(page, { include: '.widget:has(.tracker)' })).toEqual([]);
});

test('the reader’s own step, once it passes, is what the sentence is read with', async ({ page }) => {
  const widget = await openWidget(page, 'Is or are?');
  const own = widget.getByRole('checkbox', { name: 'Run the LSTM with your own lstmStep' });
  await expect(widget.getByText('Solve the exercise lstmStep')).toBeVisible();
  const ours = await rowOf(widget, '2 keys');

  const exercise = new ExercisePage(page, 'lstmStep');
  const solution = read('content/chapters/lstm/exercises/lstmStep/solution.ts');
  // Right wherever the exercise looks; what it does in a layer as wide as the figure's tells that it is this code.
  const submit = async (inWideLayers: string) => {
    await exercise.ready();
    await exercise.submit(solution.replace(/(?=\n {2}return .*\n})/, `\n  if (size > 8) ${inWideLayers}`));
    await expect(exercise.verdict).toContainText('Passed');
    await wakeWidget(page, 'Is or are?');
  };
  await submit('return { hidden: newHidden.map((a) => a / 2), cell: newCell };');
  await own.check();
  await expect(summaryOf(widget)).toContainText('the LSTM, by your own code, expects');
  const [plural, , , , , , hidden] = await rowOf(widget, '2 keys');
  expect(plural).not.toBe(ours[0]);
  expect(hidden).not.toBe(ours[6]);

  await submit('return { hidden: newHidden, cell: newCell.map(() => Number.NaN) };');
  await expect(widget.getByText('Your code: after word 2 the hidden state of unit 1 is NaN.')).toBeVisible();
  expect(await rowOf(widget, '2 keys')).toEqual(ours);

  await submit('for (;;) {}');
  await expect(widget.getByText('Your code: Stopped after 1 second')).toBeVisible();
  await submit(';');
  await expect(summaryOf(widget)).toContainText('by your own code');
  expect(await rowOf(widget, '2 keys')).toEqual(ours);
  await own.uncheck();
  await expect(summaryOf(widget)).not.toContainText('by your own code');
});
