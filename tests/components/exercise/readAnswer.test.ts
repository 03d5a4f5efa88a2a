import { expect, it } from 'vitest';
import { boxesIn, numberIn, numbersIn } from '../../../components/exercise/own/readAnswer.ts';

const map = 'convForward(…)';

it('takes what can be drawn, in lists of either kind', () => {
  expect(numberIn(0.25, 'iou(…)')).toBe(0.25);
  expect(
    numbersIn(
      [
        [[1], [2]],
        [Float32Array.of(3), [4]],
      ],
      [2, 2, 1],
      map,
    ),
  ).toEqual([1, 2, 3, 4]);
  expect(boxesIn(Int32Array.of(2, 0), 3, 'nms(…)')).toEqual([2, 0]);
  expect(boxesIn([], 0, 'nms(…)')).toEqual([]);
});

it('tells the writer which part of an answer is none', () => {
  expect(() => numberIn(Number.NaN, 'iou(…)')).toThrow('iou(…): expected a number, got NaN.');
  expect(() => numberIn([1], 'iou(…)')).toThrow('iou(…): expected a number, got an array of 1 number.');
  expect(() => numberIn(undefined, 'iou(…)')).toThrow('iou(…): expected a number, got undefined (missing return?).');

  expect(() => numbersIn(null, [2, 2, 1], map)).toThrow(`${map}: expected an array of 2 rows, got null.`);
  expect(() => numbersIn([[[1], [2]]], [2, 2, 1], map)).toThrow('expected an array of 2 rows, got an array of 1 row.');
  expect(() =>
    numbersIn(
      [
        [[1], [2]],
        [3, 4],
      ],
      [2, 2, 1],
      map,
    ),
  ).toThrow(`${map}[1][0]: expected an array of 1 number, got a number.`);
  expect(() =>
    numbersIn(
      [
        [[1], [2]],
        [[3], [Number.POSITIVE_INFINITY]],
      ],
      [2, 2, 1],
      map,
    ),
  ).toThrow(`${map}[1][1][0]: expected a number, got Infinity.`);

  expect(() => boxesIn({ kept: [0] }, 3, 'nms(…)')).toThrow('nms(…): expected an array, got an object with kept.');
  expect(() => boxesIn([0, 3], 3, 'nms(…)')).toThrow('nms(…)[1]: expected the index of a box, 0 to 2, got 3.');
  expect(() => boxesIn([0.5], 3, 'nms(…)')).toThrow('nms(…)[0]: expected the index of a box, 0 to 2, got 0.5.');
  expect(() => boxesIn([[0, 0, 1, 1]], 3, 'nms(…)')).toThrow('0 to 2, got an array of 4 numbers.');
  expect(() => boxesIn([0], 0, 'nms(…)')).toThrow('nms(…): expected an empty array, got an array of 1 number.');
});
