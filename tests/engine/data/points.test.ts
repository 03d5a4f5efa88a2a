import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import { blobs, circles, type Examples, moons, noisyLine, noisySine, spirals, xor } from '#engine/data/index.ts';
import { mean } from './statistics.ts';

const random = createRandom('points');
const pointsOf = ({ inputs, labels }: Examples) =>
  Array.from(labels, (label, i) => ({ x: inputs[2 * i]!, y: inputs[2 * i + 1]!, label }));

/** The share of points whose nearest other point is of their class. */
function neighboursAgree(examples: Examples): number {
  const points = pointsOf(examples);
  const agrees = points.map((point) => {
    const others = points.filter((other) => other !== point);
    const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - point.x, y - point.y);
    return Number(
      others.reduce((best, other) => (distance(other) < distance(best) ? other : best)).label === point.label,
    );
  });
  return mean(agrees);
}

describe('without noise', () => {
  test('circles: radius 1 and the factor', () => {
    for (const { x, y, label } of pointsOf(circles(50, random, { noise: 0, factor: 0.3 }))) {
      expect(Math.hypot(x, y)).toBeCloseTo(label === 0 ? 1 : 0.3, 5);
    }
  });

  test('moons: half circles of radius 1 around (0, 0), above, and (1, 1/2), below', () => {
    for (const { x, y, label } of pointsOf(moons(50, random, { noise: 0 }))) {
      const [cx, cy, side] = label === 0 ? [0, 0, 1] : [1, 0.5, -1];
      expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(1, 5);
      expect(side * (y - cy)).toBeGreaterThanOrEqual(-1e-6);
    }
  });

  test('blobs: a point a class, evenly on the circle', () => {
    const points = pointsOf(blobs(8, random, { classes: 4, noise: 0 }));
    points.forEach(({ x, y }, i) => {
      expect(x).toBeCloseTo(Math.cos((i * Math.PI) / 2), 6);
      expect(y).toBeCloseTo(Math.sin((i * Math.PI) / 2), 6);
    });
  });

  test('xor: the sign of x·y tells the class, all four quarters are used, the gap is empty', () => {
    const points = pointsOf(xor(400, random, { noise: 0, gap: 0.2 }));
    for (const { x, y, label } of points) {
      expect(x * y > 0).toBe(label === 1);
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.2);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
    }
    const quarters = new Set(points.map(({ x, y }) => `${x > 0} ${y > 0}`));
    expect(quarters.size).toBe(4);
  });

  test('spirals: within the circle, and arms do not meet', () => {
    const examples = spirals(300, random, { classes: 3, noise: 0 });
    for (const { x, y } of pointsOf(examples)) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1);
    expect(neighboursAgree(examples)).toBeGreaterThan(0.98);
  });
});

describe('with noise', () => {
  test.each([
    ['moons', moons(400, random)],
    ['circles', circles(400, random)],
    ['spirals', spirals(400, random)],
    ['xor', xor(400, random)],
    ['blobs', blobs(400, random)],
  ])('%s: usual noise leaves the classes apart, great noise mixes them', (name, examples) => {
    expect(neighboursAgree(examples)).toBeGreaterThan(0.93);
    const mixed = { moons, circles, spirals, xor, blobs }[name]!(400, random, { noise: 2 });
    expect(neighboursAgree(mixed)).toBeLessThan(0.75);
  });

  test('noise is the standard deviation in each coordinate', () => {
    const [clean, noisy] = [blobs(4000, random, { noise: 0 }), blobs(4000, random, { noise: 0.5 })];
    const differences = noisy.inputs.map((value, i) => value - clean.inputs[i]!);
    expect(mean(differences)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(differences.map((value) => value * value)))).toBeCloseTo(0.5, 1);
  });

  test('noise moves points and leaves their labels', () => {
    expect(xor(50, random, { noise: 1 }).labels).toEqual(xor(50, random, { noise: 0 }).labels);
    const wrong = pointsOf(xor(400, random, { noise: 0.3 })).filter(({ x, y, label }) => x * y > 0 !== (label === 1));
    expect(wrong.length).toBeGreaterThan(20);
  });
});

describe('regression', () => {
  test('a line and a wave, exactly without noise', () => {
    const line = noisyLine(20, random, { slope: -3, intercept: 1, noise: 0 });
    line.labels.forEach((y, i) => {
      expect(y).toBeCloseTo(1 - 3 * line.inputs[i]!, 5);
    });
    const wave = noisySine(20, random, { waves: 2, noise: 0 });
    wave.labels.forEach((y, i) => {
      expect(y).toBeCloseTo(Math.sin(4 * Math.PI * wave.inputs[i]!), 5);
    });
    expect(line.shape).toEqual([20, 1]);
    expect(Math.min(...line.inputs)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...line.inputs)).toBeLessThanOrEqual(1);
  });

  test('noise is around the curve', () => {
    const line = noisyLine(4000, random, { slope: 2, intercept: 0.5, noise: 0.2 });
    const errors = line.labels.map((y, i) => y - 2 * line.inputs[i]! - 0.5);
    expect(mean(errors)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(errors.map((error) => error * error)))).toBeCloseTo(0.2, 2);
  });
});
