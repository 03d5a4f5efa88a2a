import { createRandom } from '#engine/random.ts';

export type Point = readonly [x: number, y: number];

/** The square that is drawn: both coordinates from −2 to 2. */
export const edge = 2;

export interface Dot {
  at: Point;
  /** Land (1) or water (0). */
  truth: 0 | 1;
}

export const landNames = ['island', 'two', 'bay'] as const;
export type LandName = (typeof landNames)[number];

interface Land {
  /** One polygon grows around each of these places, which it always holds. */
  centers: readonly Point[];
  /** The half planes each polygon starts with: the foot of the way from its center to each line, flat x, y, x, y. */
  feet: readonly (readonly number[])[];
  /** Distance from the shore: positive on land. */
  depth: (at: Point) => number;
}

export const lands: Record<LandName, Land> = {
  island: {
    centers: [[0, 0]],
    feet: [regular([0, 0], 5, 0.85)],
    depth: ([x, y]) => 1 - Math.hypot(x / 1.25, y / 1.05),
  },
  two: {
    centers: [
      [-0.9, 0.6],
      [0.95, -0.65],
    ],
    feet: [regular([-0.9, 0.6], 5, 0.75), [0.95, 0.1, 1.75, -0.65, 0.8, -1.45, 0.2, -0.65, 1.45, -1.2]],
    depth: ([x, y]) => 0.78 - Math.min(Math.hypot(x + 0.9, y - 0.6), Math.hypot(x - 0.95, y + 0.65)),
  },
  bay: {
    centers: [
      [-0.9, 0],
      [0.4, -1],
    ],
    feet: [
      [-0.4, 0, -0.9, 1.4, -1.4, 0, -0.9, -1.4],
      [1.3, -1, 0.4, -0.5, -1.2, -1, 0.4, -1.4],
    ],
    depth: ([x, y]) => Math.max(inBox([x, y], [-1.5, -0.4], [-1.5, 1.5]), inBox([x, y], [-1.5, 1.4], [-1.5, -0.5])),
  },
};

/** Feet on a circle, the first one to the upper left: half planes that make a regular polygon around the center. */
export function regular([x, y]: Point, count: number, radius: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * (i / count + 0.375);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)].map((each) => Number(each.toFixed(2)));
  }).flat();
}

function inBox([x, y]: Point, [left, right]: Point, [bottom, top]: Point): number {
  return Math.min(x - left, right - x, y - bottom, top - y);
}

const shoreline = 0.09;
const spacing = 0.36;
const known = new Map<LandName, readonly Dot[]>();

/** A shaken grid of dots, the same for every reader; none so near the shore that one could quarrel about it. */
export function dotsOf(name: LandName): readonly Dot[] {
  const found = known.get(name);
  if (found) return found;
  const random = createRandom(`land/${name}`);
  const steps = Math.floor((2 * edge) / spacing);
  const dots = Array.from({ length: steps * steps }, (_, i): Dot => {
    const shaken = (index: number) => (index - (steps - 1) / 2) * spacing + random.uniform(-0.11, 0.11);
    const at: Point = [shaken(i % steps), shaken(Math.floor(i / steps))];
    return { at, truth: lands[name].depth(at) > 0 ? 1 : 0 };
  }).filter(({ at }) => Math.abs(lands[name].depth(at)) > shoreline);
  known.set(name, dots);
  return dots;
}
