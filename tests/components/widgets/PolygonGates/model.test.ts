import { describe, expect, it } from 'vitest';
import { linear, scope, tensor } from '#engine';
import {
  answerAt,
  awayFrom,
  gateBias,
  halfPlane,
  votesNeeded,
} from '../../../../components/widgets/PolygonGates/model.ts';
import { dotsOf, landNames, lands, type Point, regular } from '../../../../components/widgets/PolygonGates/places.ts';
import { pathOf, regionOf } from '../../../../components/widgets/PolygonGates/regions.ts';
import {
  feetOf,
  polygonGates,
  unitsOf,
  withFoot,
  withLand,
  withSides,
} from '../../../../components/widgets/PolygonGates/scene.ts';
import { readingOf, sentenceOf, tableOf } from '../../../../components/widgets/PolygonGates/summary.ts';

const start = polygonGates.initial;
/** The square from −1 to 1. */
const feet: Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];
const square = feet.map((foot) => halfPlane([0, 0], foot));

describe('a half plane', () => {
  it('has its line through the foot, and its center at a sum of the distance', () => {
    const { weight, bias } = halfPlane([1, 2], [4, 6]);
    expect(weight[0] * 4 + weight[1] * 6 + bias).toBeCloseTo(0, 12);
    expect(weight[0] * 1 + weight[1] * 2 + bias).toBeCloseTo(5, 12);
    expect(Math.hypot(...weight)).toBeCloseTo(1, 12);
  });

  it('is kept from turning over at its center', () => {
    expect(awayFrom([0, 0], [0, 0])).toEqual([0.1, 0]);
    expect(awayFrom([0, 0], [0.5, 0])).toEqual([0.5, 0]);
    expect(Math.hypot(...awayFrom([0, 0], [0.01, -0.01]))).toBeCloseTo(0.1, 12);
  });
});

describe('the network', () => {
  it.each([
    ['inside', [0, 0], [1, 1, 1, 1], 1],
    ['beyond one line', [1.5, 0], [0, 1, 1, 1], 0],
    ['beyond a corner', [1.5, 1.5], [0, 0, 1, 1], 0],
    ['on a line', [1, 0], [1, 1, 1, 1], 1],
  ] as const)('says what the square asks for: %s', (_, at, hidden, output) => {
    expect(answerAt(at, [square], 'and')).toMatchObject({ hidden: [hidden], polygons: [output], output });
  });

  it('counts votes by its gate', () => {
    expect(votesNeeded('and', 5)).toBe(5);
    expect(votesNeeded('most', 5)).toBe(4);
    expect(votesNeeded('or', 5)).toBe(1);
    expect(gateBias('and', 5)).toBe(-4.5);
    expect(answerAt([1.5, 0], [square], 'most').output).toBe(1);
    expect(answerAt([1.5, 1.5], [square], 'most').output).toBe(0);
    expect(answerAt([1.5, 1.5], [square], 'or').output).toBe(1);
  });

  it('joins polygons by OR', () => {
    const beside = feet.map(([x, y]) => halfPlane([3, 0], [x + 3, y]));
    expect(answerAt([3, 0], [square, beside], 'and')).toMatchObject({ polygons: [0, 1], output: 1 });
    expect(answerAt([1.5, 0], [square, beside], 'and')).toMatchObject({ polygons: [0, 0], output: 0 });
  });

  it('computes the sums that the engine does', () => {
    const points = dotsOf('two').map(({ at }) => at);
    const units = unitsOf(start).flat();
    const sums = scope(() =>
      linear(
        tensor(points.map((at) => [...at])),
        tensor([0, 1].map((k) => units.map(({ weight }) => weight[k]!))),
        tensor(units.map(({ bias }) => bias)),
      ).toArray<number[][]>(),
    );
    for (const [i, at] of points.entries())
      for (const [unit, sum] of answerAt(at, unitsOf(start), 'and').sums.flat().entries())
        expect(sum).toBeCloseTo(sums[i]![unit]!, 5);
  });
});

describe('the region', () => {
  const area = (corners: readonly Point[]) =>
    corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);

  it('of an AND is the polygon itself', () => {
    const [polygon, ...others] = regionOf(square, 'and');
    expect(others).toEqual([]);
    expect(area(polygon!)).toBeCloseTo(4, 12);
  });

  it('of all but one has a piece for each line that may be crossed', () => {
    const pieces = regionOf(square, 'most');
    expect(pieces).toHaveLength(4);
    // The square and one strip, one wide and two high, to the edge of the plane.
    for (const piece of pieces) expect(area(piece)).toBeCloseTo(4 + 2, 12);
  });

  it('says of every dot what the network says', () => {
    const inside = ([x, y]: Point, corners: readonly Point[]) =>
      corners.every(([px, py], i) => {
        const [qx, qy] = corners[(i + 1) % corners.length]!;
        return (qx - px) * (y - py) - (qy - py) * (x - px) >= 0;
      });
    for (const land of landNames)
      for (const gate of ['and', 'most', 'or'] as const) {
        const units = unitsOf(withLand(start, land));
        const region = units.flatMap((ofPolygon) => regionOf(ofPolygon, gate));
        for (const { at } of dotsOf(land))
          expect(region.some((polygon) => inside(at, polygon))).toBe(answerAt(at, units, gate).output === 1);
      }
  });

  it('of a pentagon with any four is a star: beyond each side, but not beyond two', () => {
    const units = unitsOf({ ...withLand(start, 'island'), first: regular([0, 0], 5, 0.6) });
    const at = (turn: number, distance: number): Point => [
      distance * Math.cos(2 * Math.PI * turn),
      distance * Math.sin(2 * Math.PI * turn),
    ];
    for (let side = 0; side < 5; side++) {
      const middle = side / 5 + 0.375;
      expect(answerAt(at(middle, 1.5), units, 'most').output).toBe(1);
      expect(answerAt(at(middle + 0.1, 1.5), units, 'most').output).toBe(0);
      expect(answerAt(at(middle, 1.5), units, 'and').output).toBe(0);
    }
  });

  it('is written as a path', () => {
    expect(
      pathOf([
        [
          [0, 0],
          [1, 0],
          [0.33333, 1],
        ],
      ]),
    ).toBe('M0,0L1,0L0.333,1Z');
  });
});

/** Lines that touch the island's ellipse, or nearly: the support distance is √(a² cos² + b² sin²). */
const aroundEllipse = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const [x, y] = [Math.cos((2 * Math.PI * i) / count), Math.sin((2 * Math.PI * i) / count)];
    const distance = 0.97 * Math.hypot(1.25 * x, 1.05 * y);
    return [distance * x, distance * y];
  }).flat();

describe('the lands', () => {
  it.each(landNames)('%s holds its centers, and has dots of both kinds', (name) => {
    for (const center of lands[name].centers) expect(lands[name].depth(center)).toBeGreaterThan(0);
    const land = dotsOf(name).filter(({ truth }) => truth === 1).length;
    expect(land).toBeGreaterThan(12);
    expect(dotsOf(name).length - land).toBeGreaterThan(40);
  });

  it.each(landNames)('%s can be fenced in without a mistake', (name) => {
    const fences = {
      island: { first: aroundEllipse(6) },
      two: {
        first: regular([-0.9, 0.6], 6, 0.76),
        second: regular([0.95, -0.65], 6, 0.76),
      },
      bay: {},
    };
    const { right } = readingOf({ ...withLand(start, name), ...fences[name] });
    expect(right.filter((one) => !one)).toHaveLength(0);
  });
});

describe('the scene', () => {
  it('tells the first picture', () => {
    expect(sentenceOf(start, readingOf(start))).toMatch(
      /^At \(−0\.30, 0\.90\) all 5 half planes of A say 1, so its AND says 1; 3 of 5 half planes of B say 1, so its AND says 0; the OR of both says 1\. \d+ of \d+ dots are on the wrong side\.$/,
    );
    const { rows } = tableOf(start, readingOf(start));
    expect(rows.map(([name]) => name)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A: AND',
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
      'B: AND',
      'output: OR',
    ]);
  });

  it('moves one line, and no other', () => {
    const moved = withFoot(start, 1, 2, [1, -1.5]);
    expect(feetOf(moved)[1]![2]).toEqual([1, -1.5]);
    expect(moved.first).toBe(start.first);
    expect(moved.second.length).toBe(start.second.length);
  });

  it('has as many lines as asked for', () => {
    expect(withSides(start, 3).first).toHaveLength(6);
    expect(withSides(start, 6).second).toHaveLength(12);
  });

  it('comes back from its link', () => {
    const state = withFoot(withSides(withLand(start, 'bay'), 4), 0, 1, [0.35, -1.2]);
    expect(polygonGates.decode(polygonGates.encode(state))).toEqual(state);
  });

  it.each(['first:1,2,3', 'first:0,0,1,1,2,2,1', 'probe:9,0', 'gate:nand', 'land:lake'])('refuses %s', (text) => {
    expect(polygonGates.decode(text)).toBeUndefined();
  });
});
