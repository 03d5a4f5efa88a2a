import { mul, pow, scope, sub, tensor } from '#engine';

/** One place on the way down J(w) = (w − 1)². */
export interface Step {
  w: number;
  cost: number;
  /** dJ/dw, from the engine's tape. */
  gradient: number;
}

/** Where J is smallest. */
export const minimum = 1;

/** J″, the same everywhere on a parabola. */
export const curvature = 2;

/** J(w) = (w − 1)², for curves and tests. */
export function bowl(w: number): number {
  return (w - minimum) ** 2;
}

/**
 * Gradient descent w ← w − η dJ/dw, in the float32 of the engine: the start and the `steps` places that follow. Its
 * first 40 steps from 5 at rate 0.01 are the run that the chapter tabulates.
 */
export function descend(start: number, learningRate: number, steps: number): Step[] {
  const path: Step[] = [];
  for (let w = Math.fround(start); path.length <= steps; ) {
    const here = stepFrom(w, learningRate);
    path.push({ w, cost: here.cost, gradient: here.gradient });
    w = here.next;
  }
  return path;
}

function stepFrom(w: number, learningRate: number): { cost: number; gradient: number; next: number } {
  return scope(() => {
    const weight = tensor(w, { requiresGrad: true });
    const cost = pow(sub(weight, minimum), 2);
    cost.backward();
    const gradient = weight.grad!;
    const next = sub(weight.detach(), mul(learningRate, gradient));
    return { cost: cost.item(), gradient: gradient.item(), next: next.item() };
  });
}

/** What each step multiplies the distance to the minimum by: 1 − ηJ″, free of rounding noise such as 0.97999. */
export function factorOf(learningRate: number): number {
  return Number((1 - learningRate * curvature).toFixed(6));
}

/** How a rate behaves; on a parabola the factor alone decides it. */
export type Behavior = 'creeps' | 'lands' | 'oscillates' | 'bounces' | 'diverges';

export function behaviorOf(learningRate: number): Behavior {
  const factor = factorOf(learningRate);
  if (factor > 0) return 'creeps';
  if (factor === 0) return 'lands';
  if (factor > -1) return 'oscillates';
  return factor === -1 ? 'bounces' : 'diverges';
}

/** Steps in which the distance to the minimum halves (or doubles): ln 2 / |ln |1 − ηJ″||. */
export function halvingSteps(learningRate: number): number {
  return Math.LN2 / Math.abs(Math.log(Math.abs(factorOf(learningRate))));
}
