import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import { smoothThrough } from '#engine/data/drawing/curve.ts';
import { elasticField } from '#engine/data/drawing/elastic.ts';
import { disc, ellipse, polygon, polyline, segment } from '#engine/data/drawing/forms.ts';
import { blank, brighten, type Form, type Point, paint } from '#engine/data/drawing/picture.ts';
import { mean } from './statistics.ts';

const square: Point[] = [
  [10, 10],
  [30, 10],
  [30, 30],
  [10, 30],
];

/** The area that a shape covers of a picture of 40 × 40, from its pixels. */
function paintedArea(form: Form): number {
  const picture = blank(40, 40);
  paint(picture, form, [1]);
  return picture.pixels.reduce((sum, value) => sum + value, 0);
}

describe('forms', () => {
  test.each<[string, Form, number]>([
    ['disc', disc([20, 20], 9), Math.PI * 81],
    ['disc between pixels', disc([19.3, 20.7], 9), Math.PI * 81],
    ['ellipse', ellipse([20, 20], 12, 6, 0.7), Math.PI * 72],
    ['square', polygon(square), 400],
    [
      'triangle',
      polygon([
        [5, 5],
        [35, 5],
        [5, 35],
      ]),
      450,
    ],
    [
      'concave polygon',
      polygon([
        [5, 5],
        [35, 5],
        [20, 15],
        [35, 35],
        [5, 35],
      ]),
      900 - (15 * 30) / 2,
    ],
    ['segment', segment([10, 20], [30, 20], 4), 20 * 8 + Math.PI * 16],
    [
      'polyline',
      polyline(
        [
          [8, 20],
          [20, 20],
          [32, 20],
        ],
        4,
      ),
      24 * 8 + Math.PI * 16,
    ],
  ])('%s covers its area', (_, form, area) => {
    expect(Math.abs(paintedArea(form) - area) / area).toBeLessThan(0.02);
  });

  test.each<[string, Form]>([
    ['disc', disc([20, 17], 8.5)],
    ['ellipse', ellipse([19, 21], 12, 5, 0.4)],
    [
      'polygon',
      polygon([
        [5.5, 8],
        [33, 12],
        [17, 35],
      ]),
    ],
    ['segment', segment([12, 9], [28, 31], 3, 5)],
    [
      'polyline',
      polyline(
        [
          [8, 20],
          [20, 12],
          [32, 25],
        ],
        3,
      ),
    ],
  ])('the bounds of a %s hold all of it', (_, form) => {
    const [left, top, right, bottom] = form.bounds;
    for (let x = 0; x <= 40; x += 0.25) {
      for (let y = 0; y <= 40; y += 0.25) {
        if (form.distance(x, y) <= 0) expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
      }
    }
    // And no more than it: points just inside of each side's line belong to it somewhere.
    const sides = [form.bounds[0], form.bounds[1]].map((side) => side + 0.3);
    const along = Array.from({ length: 400 }, (_, i) => i / 10);
    expect(along.some((y) => form.distance(sides[0]!, y) < 0)).toBe(true);
    expect(along.some((x) => form.distance(x, sides[1]!) < 0)).toBe(true);
  });

  test('distances are lengths: negative inside, positive outside', () => {
    expect(disc([0, 0], 2).distance(5, 0)).toBeCloseTo(3, 12);
    expect(polygon(square).distance(20, 20)).toBeCloseTo(-10, 12);
    expect(polygon(square).distance(33, 34)).toBeCloseTo(5, 12);
    expect(segment([0, 0], [10, 0], 1).distance(13, 4)).toBeCloseTo(4, 12);
    expect(segment([3, 3], [3, 3], 1).distance(3, 6)).toBeCloseTo(2, 12);
    expect(ellipse([0, 0], 4, 2).distance(0, 0)).toBe(-2);
  });
});

describe('paint', () => {
  test('a pixel takes as much ink as is covered of it', () => {
    const picture = blank(1, 4);
    paint(
      picture,
      polygon([
        [-9, -9],
        [1.25, -9],
        [1.25, 9],
        [-9, 9],
      ]),
      [1],
    );
    expect(Array.from(picture.pixels)).toEqual([1, 0.25, 0, 0]);
  });

  test('over what is there, by its opacity, channel by channel', () => {
    const picture = blank(1, 1, 3, Float32Array.of(1, 0.5, 0));
    paint(picture, disc([0.5, 0.5], 5), [0, 0.5, 1], { opacity: 0.5 });
    expect(Array.from(picture.pixels)).toEqual([0.5, 0.5, 0.5]);
  });

  test('what lies outside of the picture is left out', () => {
    const picture = blank(3, 3);
    paint(picture, disc([-10, 5], 4), [1]);
    paint(picture, disc([1.5, 40], 4), [1]);
    expect(picture.pixels.every((value) => value === 0)).toBe(true);
  });

  test('strokes that meet show no joint', () => {
    const [once, twice] = [blank(20, 20), blank(20, 20)];
    brighten(once, segment([2, 10], [18, 10], 2));
    brighten(twice, segment([2, 10], [11, 10], 2));
    brighten(twice, segment([11, 10], [18, 10], 2));
    expect(twice.pixels).toEqual(once.pixels);
  });
});

describe('smoothThrough', () => {
  const points: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [20, 10],
  ];

  test('goes through every point, and bends smoothly', () => {
    const curve = smoothThrough(points, 10);
    for (const [x, y] of points) expect(curve.some(([cx, cy]) => Math.hypot(cx - x, cy - y) < 1e-9)).toBe(true);
    const turns = curve.slice(2).map(([x, y], i) => {
      const [[ax, ay], [bx, by]] = [curve[i]!, curve[i + 1]!];
      const turn = Math.atan2(y - by, x - bx) - Math.atan2(by - ay, bx - ax);
      return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    });
    expect(Math.max(...turns)).toBeLessThan(0.6);
  });

  test('a point given twice is a corner: straight lines on both sides', () => {
    const corner = smoothThrough(
      [
        [0, 0],
        [10, 0],
        [10, 0],
        [10, 10],
      ],
      5,
    );
    for (const [x, y] of corner) expect(Math.min(Math.abs(y), Math.abs(x - 10))).toBeCloseTo(0, 12);
  });

  test('points that lie unevenly make no loop: what goes right in all of them hardly turns back', () => {
    const curve = smoothThrough([
      [0, 0],
      [20, 0],
      [20.5, 4],
      [40, 4],
    ]);
    curve.slice(1).forEach(([x], i) => {
      expect(x).toBeGreaterThan(curve[i]![0] - 0.3);
    });
  });

  test('a single point stays one', () => {
    expect(smoothThrough([[3, 4]])).toEqual([[3, 4]]);
  });
});

describe('elasticField', () => {
  const places = Array.from({ length: 400 }, (_, i) => [(i % 20) / 19, Math.floor(i / 20) / 19] as const);

  test('shifts have the strength asked for and no direction', () => {
    const shifts = Array.from({ length: 40 }, (_, seed) => {
      const field = elasticField(createRandom(seed), { strength: 0.05, smoothness: 0.1 });
      return places.flatMap(([x, y]) => field(x, y));
    }).flat();
    expect(Math.abs(mean(shifts))).toBeLessThan(0.005);
    const deviation = Math.sqrt(mean(shifts.map((shift) => shift * shift)));
    expect(deviation).toBeGreaterThan(0.04);
    expect(deviation).toBeLessThan(0.055);
  });

  test('neighbours move alike, the more so the smoother', () => {
    const roughness = (smoothness: number) => {
      const field = elasticField(createRandom(3), { strength: 1, smoothness });
      return mean(places.map(([x, y]) => Math.abs(field(x, y)[0] - field(x + 0.05, y)[0])));
    };
    expect(roughness(0.25)).toBeLessThan(roughness(0.1));
    expect(roughness(0.1)).toBeLessThan(0.6 * roughness(0.04));
  });

  test('is there beyond the border as well', () => {
    const field = elasticField(createRandom(1));
    for (const [x, y] of [
      [-1, 0.5],
      [2, 2],
      [0, 0],
      [1, 1],
    ] as const)
      expect(field(x, y).every(Number.isFinite)).toBe(true);
    expect(field(-1, 0.5)).toEqual(field(0, 0.5));
  });
});
