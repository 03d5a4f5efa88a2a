import { contours } from 'd3-contour';
import { describe, expect, test } from 'vitest';
import {
  alongContour,
  angleBetween,
  descend,
  extent,
  type Ground,
  heightsOf,
  largestStableRate,
  type Place,
  slopeAt,
} from '../../../../components/widgets/ContourWalk/model.ts';

const grounds: Ground[] = [
  { name: 'straight', steepness: 1 },
  { name: 'straight', steepness: 10 },
  { name: 'straight', steepness: 30 },
  { name: 'bent', steepness: 10 },
];
const places: Place[] = [
  [-2, 1],
  [1.3, -0.4],
  [0.5, 1.7],
  [-2.6, -1.5],
  [2.2, 0.15],
];

/** The cost in plain numbers. */
function costAt({ name, steepness }: Ground, [x, y]: Place): number {
  const across = name === 'straight' ? y : y + 1 - (x * x) / 4;
  return 0.5 * (x * x + steepness * across * across);
}

describe.each(grounds)('$name, $steepness : 1', (ground) => {
  test('the gradient is what differences give', () => {
    for (const [x, y] of places) {
      const h = 1e-4;
      const { cost, gradient } = slopeAt(ground, [x, y]);
      expect(cost).toBeCloseTo(costAt(ground, [x, y]), 4);
      expect(gradient[0]).toBeCloseTo((costAt(ground, [x + h, y]) - costAt(ground, [x - h, y])) / (2 * h), 3);
      expect(gradient[1]).toBeCloseTo((costAt(ground, [x, y + h]) - costAt(ground, [x, y - h])) / (2 * h), 3);
    }
  });

  test('the gradient is at a right angle to the contour that is drawn, wherever one stands', () => {
    const [columns, rows] = [600, 400];
    const heights = heightsOf(ground, columns, rows, 0);
    const cell = (extent.w1[1] - extent.w1[0]) / columns;
    for (const place of places) {
      const { cost, gradient } = slopeAt(ground, place);
      const { coordinates } = contours().size([columns, rows]).contour(heights, cost);
      const line = coordinates
        .flat(2)
        .map(([x, y]): Place => [extent.w1[0] + x! * cell, extent.w2[0] + y! * cell])
        .filter(([x, y]) => Math.abs(x) < 2.98 && Math.abs(y) < 1.98);
      const near = line.filter(([x, y]) => Math.hypot(x - place[0], y - place[1]) < 0.06);
      expect(near.length).toBeGreaterThan(3);
      const far = near.toSorted((p, q) => distance(q, near[0]!) - distance(p, near[0]!))[0]!;
      const direction: Place = [far[0] - near[0]![0], far[1] - near[0]![1]];
      expect(Math.abs(90 - angleBetween(gradient, direction))).toBeLessThan(4);
    }
  });
});

test('along the contour the cost stays, to first order; along the gradient it rises', () => {
  for (const ground of grounds)
    for (const place of places) {
      const { gradient } = slopeAt(ground, place);
      const along = alongContour(gradient);
      expect(along[0] * gradient[0] + along[1] * gradient[1]).toBeCloseTo(0, 6);
      expect(angleBetween(gradient, along)).toBeCloseTo(90, 6);
      const h = 1e-4 / Math.hypot(...gradient);
      expect(costAt(ground, [place[0] + h * gradient[0], place[1] + h * gradient[1]])).toBeGreaterThan(
        costAt(ground, place),
      );
    }
});

test('steps go against the gradient of the place where they begin', () => {
  const ground: Ground = { name: 'straight', steepness: 10 };
  const [start, first, second] = descend(ground, [-2, 1], 0.15, 2);
  expect(start!.gradient).toEqual([-2, 10]);
  expect(first!.place).toEqual([-2 + 0.15 * 2, 1 - 0.15 * 10]);
  expect(second!.place[1]).toBeCloseTo(0.25, 6);
});

test('a straight valley bears rates below 2/κ and no others', () => {
  for (const steepness of [2, 10, 30]) {
    const ground: Ground = { name: 'straight', steepness };
    const limit = largestStableRate(ground);
    expect(limit).toBeCloseTo(2 / steepness, 12);
    const heightAfter = (rate: number) => Math.abs(descend(ground, [0.5, 1], rate, 60).at(-1)!.place[1]);
    expect(heightAfter(0.97 * limit)).toBeLessThan(1);
    expect(heightAfter(1.03 * limit)).toBeGreaterThan(1);
  }
});

test('a path that leaves for infinity ends before its numbers do', () => {
  const path = descend({ name: 'bent', steepness: 30 }, [3, 2], 0.5, 60);
  expect(path.length).toBeLessThan(61);
  expect(path.flatMap(({ place, cost }) => [...place, cost]).every(Number.isFinite)).toBe(true);
});

function distance([a, b]: Place, [c, d]: Place): number {
  return Math.hypot(a - c, b - d);
}
