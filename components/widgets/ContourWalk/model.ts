import { add, mul, pow, scope, sub, type Tensor, tensor } from '#engine';

export type Place = readonly [w1: number, w2: number];

export const groundNames = ['straight', 'bent'] as const;
export type GroundName = (typeof groundNames)[number];

/** A cost over two weights: which ground, and how many times as steep across its valley as along it. */
export interface Ground {
  name: GroundName;
  steepness: number;
}

/** What the map shows. Both axes have one scale, else no right angle would look like one. */
export const extent = { w1: [-3, 3], w2: [-2, 2] } as const;

/** Each valley's lowest place. */
export const lowest: Record<GroundName, Place> = { straight: [0, 0], bent: [0, -1] };

/**
 * The cost of weights of any one shape. Straight: J = ½(w₁² + κw₂²). Bent: the floor of the valley follows the
 * parabola w₂ = ¼w₁² − 1, after Rosenbrock's (1960) banana.
 */
function costOf({ name, steepness }: Ground, w1: Tensor, w2: Tensor): Tensor {
  const across = name === 'straight' ? w2 : sub(add(w2, 1), mul(0.25, pow(w1, 2)));
  return mul(0.5, add(pow(w1, 2), mul(steepness, pow(across, 2))));
}

export interface Slope {
  cost: number;
  /** (∂J/∂w₁, ∂J/∂w₂), from the engine's tape. */
  gradient: Place;
}

export function slopeAt(ground: Ground, [x, y]: Place): Slope {
  return scope(() => {
    const w1 = tensor(x, { requiresGrad: true });
    const w2 = tensor(y, { requiresGrad: true });
    const cost = costOf(ground, w1, w2);
    cost.backward();
    return { cost: cost.item(), gradient: [w1.grad!.item(), w2.grad!.item()] };
  });
}

export interface Step extends Slope {
  place: Place;
}

const far = 1e6;

/** Gradient descent from `start`: it and the `steps` places that follow, or fewer once they leave for infinity. */
export function descend(ground: Ground, start: Place, learningRate: number, steps: number): Step[] {
  const path: Step[] = [];
  for (let place = start; path.length <= steps && Math.hypot(...place) < far; ) {
    const slope = slopeAt(ground, place);
    path.push({ place, ...slope });
    const [g1, g2] = slope.gradient;
    place = [place[0] - learningRate * g1, place[1] - learningRate * g2];
  }
  return path;
}

/** The costs on a grid of cells over the map and `margin` cells around it, row after row, the lowest row first. */
export function heightsOf(ground: Ground, columns: number, rows: number, margin: number): number[] {
  const center = ([from, to]: readonly [number, number], index: number, cells: number) =>
    from + ((index - margin + 0.5) / (cells - 2 * margin)) * (to - from);
  const [w1, w2]: [number[], number[]] = [[], []];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      w1.push(center(extent.w1, column, columns));
      w2.push(center(extent.w2, row, rows));
    }
  return scope(() => costOf(ground, tensor(w1), tensor(w2)).toArray() as number[]);
}

/** The direction of the contour, from 0 = dJ = ∂J/∂w₁ dw₁ + ∂J/∂w₂ dw₂: the gradient turned by a quarter to the right. */
export function alongContour([g1, g2]: Place): Place {
  return [g2, -g1];
}

/** The angle in degrees between two directions; NaN when one of them has no length. */
export function angleBetween([a, b]: Place, [c, d]: Place): number {
  return (180 / Math.PI) * Math.abs(Math.atan2(a * d - b * c, a * c + b * d));
}

/** The rate from which on the straight valley throws the weights out: 2 over its steepest curvature. */
export function largestStableRate({ steepness }: Ground): number {
  return 2 / Math.max(1, steepness);
}
