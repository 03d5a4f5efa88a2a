import { expect, it } from 'vitest';
import { overlapOf } from '../../../../components/widgets/IouLab/model.ts';
import { iouLab } from '../../../../components/widgets/IouLab/scene.ts';
import { sentenceOf } from '../../../../components/widgets/IouLab/summary.ts';

it('counts the squares of two boxes and of what they share', () => {
  expect(overlapOf([2, 2, 6, 5], [3, 3, 7, 6])).toEqual({
    iou: 6 / 18,
    shared: [3, 3, 6, 5],
    a: 12,
    b: 12,
    both: 6,
    either: 18,
  });
});

it('a third of the width aside is an IoU of one half', () => {
  expect(overlapOf([2, 2, 8, 6], [4, 2, 10, 6]).iou).toBe(0.5);
});

it('boxes that touch, or lie apart in both directions, share nothing', () => {
  for (const b of [
    [4, 0, 8, 4],
    [6, 6, 8, 8],
  ] as const)
    expect(overlapOf([0, 0, 4, 4], b)).toMatchObject({ iou: 0, shared: undefined, both: 0 });
  expect(sentenceOf(overlapOf([0, 0, 4, 4], [6, 6, 8, 8]), undefined)).toContain('they share none: the IoU is 0');
});

it('says what the reader’s own function says', () => {
  expect(sentenceOf(overlapOf([2, 2, 6, 5], [3, 3, 7, 6]), 0.25)).toContain('Your own iou says 0.250');
});

it('a link with a box turned over, or off the paper, is none', () => {
  expect(iouLab.decode('a:1,1,4,4')).toMatchObject({ a: [1, 1, 4, 4] });
  for (const text of ['a:4,1,1,4', 'a:1,1,1.5,4', 'b:1,1,4,9']) expect(iouLab.decode(text)).toBeUndefined();
});
