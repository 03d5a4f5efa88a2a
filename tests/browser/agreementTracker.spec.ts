import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWidget, rowOf, summaryOf } from './widgets.ts';

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

  const { violations } = await new AxeBuilder({ page }).include('.widget:has(.tracker)').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
});
