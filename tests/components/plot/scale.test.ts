import { expect, it } from 'vitest';
import { linearScale } from '../../../components/plot/scale.ts';

it('puts values at their places, and finds them there', () => {
  const x = linearScale([-4, 4], [0, 100]);
  expect([-4, 0, 1, 4, 6].map(x)).toEqual([0, 50, 62.5, 100, 125]);
  expect([0, 50, 100, 150].map((place) => x.invert(place))).toEqual([-4, 0, 4, 8]);
});

it('may run down, turned over or along no length at all', () => {
  const y = linearScale([0, 10], [100, 0]);
  expect([y(0), y(2.5), y(10), y.invert(25)]).toEqual([100, 75, 0, 7.5]);
  const turned = linearScale([1, 0], [100, 0]);
  expect([turned(1), turned(0), turned.invert(75)]).toEqual([100, 0, 0.75]);
  expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
});

it('has round ticks from end to end', () => {
  expect(linearScale([0, 9.7], [0, 100]).ticks(5)).toEqual([0, 2, 4, 6, 8]);
  expect(linearScale([1, 0], [0, 100]).ticks(2)).toEqual([1, 0.5, 0]);
});
