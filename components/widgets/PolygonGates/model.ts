import type { Point } from './places.ts';

/** One perceptron over the plane: it says 1 where w·x + b ≥ 0. */
export interface HalfPlane {
  weight: Point;
  bias: number;
}

/** How many of its half planes a polygon asks for: all of them, all but one, or any. */
export type Gate = 'and' | 'most' | 'or';

/** What every unit says at one point. */
export interface Answer {
  /** w·x + b of each half plane, by polygon. */
  sums: number[][];
  /** The first layer's answers, by polygon. */
  hidden: (0 | 1)[][];
  /** The second layer's: one for each polygon. */
  polygons: (0 | 1)[];
  /** The OR of the polygons. */
  output: 0 | 1;
}

/** Nearer than this to its center a line would turn over at a touch. */
const nearest = 0.1;

/** The half plane that holds the center and ends at a right angle to the way from the center to the foot. */
export function halfPlane(center: Point, foot: Point): HalfPlane {
  const toCenter = [center[0] - foot[0], center[1] - foot[1]] as const;
  const length = Math.hypot(...toCenter) || 1;
  const weight: Point = [toCenter[0] / length, toCenter[1] / length];
  return { weight, bias: -(weight[0] * foot[0] + weight[1] * foot[1]) };
}

/** The foot, kept off the center. */
export function awayFrom(center: Point, [x, y]: Point): Point {
  const distance = Math.hypot(x - center[0], y - center[1]);
  if (distance >= nearest) return [x, y];
  const stretch = nearest / (distance || 1);
  return distance === 0
    ? [center[0] + nearest, center[1]]
    : [center[0] + (x - center[0]) * stretch, center[1] + (y - center[1]) * stretch];
}

/** How many of `count` half planes must say 1 for the gate to. */
export function votesNeeded(gate: Gate, count: number): number {
  return { and: count, most: count - 1, or: 1 }[gate];
}

/** The gate's own bias: halfway between the votes that do and those that do not. */
export function gateBias(gate: Gate, count: number): number {
  return 0.5 - votesNeeded(gate, count);
}

/** The whole network at one point: half planes, a gate over each polygon's, an OR over the polygons. */
export function answerAt([x, y]: Point, polygons: readonly (readonly HalfPlane[])[], gate: Gate): Answer {
  const sums = polygons.map((units) => units.map(({ weight, bias }) => weight[0] * x + weight[1] * y + bias));
  const hidden = sums.map((ofPolygon) => ofPolygon.map((sum) => step(sum)));
  const gated = hidden.map((says) => step(total(says) + gateBias(gate, says.length)));
  return { sums, hidden, polygons: gated, output: step(total(gated) + gateBias('or', gated.length)) };
}

function step(sum: number): 0 | 1 {
  return sum >= 0 ? 1 : 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
