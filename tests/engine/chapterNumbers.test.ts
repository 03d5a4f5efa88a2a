import { expect, test } from 'vitest';
import { crossEntropy, hingeLoss, softmax, tensor } from '#engine';

test('a cat 18 times as likely as the dog costs −ln 0.05 where the dog is true', () => {
  const logits = tensor([[Math.log(18), 0, 0]], { requiresGrad: true });
  const loss = crossEntropy(logits, [1]);
  loss.backward();
  expect(loss.item()).toBeCloseTo(2.9957, 4);
  for (const row of [softmax(logits), logits.grad!].map((one) => Array.from(one.data))) {
    expect(row[0]).toBeCloseTo(0.9, 6);
    expect(row[2]).toBeCloseTo(0.05, 6);
  }
  expect(logits.grad!.data[1]).toBeCloseTo(-0.95, 6);
});

test('scores 85, 90, 60 with the first true and a margin of 10 lack 15', () => {
  expect(hingeLoss(tensor([85, 90, 60]), 0, { margin: 10 }).item()).toBe(15);
});
