import { choice, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { awayFrom, type HalfPlane, halfPlane } from './model.ts';
import { edge, type LandName, landNames, lands, type Point, regular } from './places.ts';

export const coordinate = { min: -edge, max: edge, step: 0.05 };
export const fewestSides = 3;
export const mostSides = 6;

const feet = { ...coordinate, digits: 2, fewest: 2 * fewestSides, most: 2 * mostSides };
const start = lands.two;

/** Two islands, each fenced in by half planes; one dot or two on the wrong side, to be mended. */
export const polygonGates = defineScene(
  'PolygonGates',
  {
    land: choice('two', landNames),
    gate: choice('and', ['and', 'most', 'or']),
    /** The feet of each polygon's half planes, as x, y, x, y. The second is not drawn where there is one island. */
    first: numbers(start.feet[0]!, feet),
    second: numbers(start.feet[1]!, feet),
    /** The point whose way through the network is shown. */
    probe: numbers([-0.3, 0.9], { ...coordinate, digits: 2 }),
  },
  ({ first, second }) => first.length % 2 === 0 && second.length % 2 === 0,
);

export type PolygonGatesState = SceneState<typeof polygonGates>;

const keys = ['first', 'second'] as const;

/** The feet of each polygon that this land has. */
export function feetOf(state: PolygonGatesState): Point[][] {
  return lands[state.land].centers.map((center, polygon) => {
    const flat = state[keys[polygon]!];
    return Array.from({ length: flat.length / 2 }, (_, i) => awayFrom(center, [flat[2 * i]!, flat[2 * i + 1]!]));
  });
}

/** The half planes of each polygon: the network's first layer. */
export function unitsOf(state: PolygonGatesState): HalfPlane[][] {
  const { centers } = lands[state.land];
  return feetOf(state).map((feet, polygon) => feet.map((foot) => halfPlane(centers[polygon]!, foot)));
}

/** One line moved. */
export function withFoot(state: PolygonGatesState, polygon: number, unit: number, [x, y]: Point): PolygonGatesState {
  const key = keys[polygon]!;
  return { ...state, [key]: state[key].with(2 * unit, x).with(2 * unit + 1, y) };
}

/** Another land, with its own first lines and an AND over them. */
export function withLand(state: PolygonGatesState, land: LandName): PolygonGatesState {
  const [first, second = state.second] = lands[land].feet;
  return { ...state, land, gate: 'and', first: first!, second };
}

/** Regular polygons with that many sides. */
export function withSides(state: PolygonGatesState, sides: number): PolygonGatesState {
  const { centers } = lands[state.land];
  const radius = centers.length === 1 ? 0.85 : 0.7;
  const [first, second = state.second] = centers.map((center) => regular(center, sides, radius));
  return { ...state, first: first!, second };
}
