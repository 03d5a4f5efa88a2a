import { add, createRandom, mul, pow, scope, sub, sum, type Tensor, tensor } from '#engine';

/** J(w) = (w² − 4)²/16 − 0.4w: two valleys, the right one deeper. */
function costOf(w: Tensor): Tensor {
  return sub(mul(1 / 16, pow(sub(pow(w, 2), 4), 2)), mul(0.4, w));
}

export function costsAt(ws: readonly number[]): number[] {
  return scope(() => costOf(tensor([...ws])).toArray() as number[]);
}

/** J′ at each place. Every cost depends on its own place alone, so the gradient of their sum holds them all. */
export function slopesAt(ws: ArrayLike<number>): Float32Array {
  return scope(() => {
    const places = tensor(Float32Array.from(ws), { requiresGrad: true });
    sum(costOf(places)).backward();
    return places.grad!.data.slice() as Float32Array;
  });
}

/** How many examples J is the mean of. */
export const count = 64;

/**
 * Example i sees the landscape tilted: its loss is J(w) + tᵢw. The tilts sum to zero, so that the mean of all examples
 * is J itself; a batch's mean tilt is the noise in its gradient.
 */
export const tilts: readonly number[] = drawTilts(3, 8);

function drawTilts(spread: number, seed: number): number[] {
  const random = createRandom(seed);
  const drawn = Array.from({ length: count }, () => random.normal());
  const mean = drawn.reduce((total, tilt) => total + tilt, 0) / count;
  const centered = drawn.map((tilt) => tilt - mean);
  const deviation = Math.sqrt(centered.reduce((total, tilt) => total + tilt * tilt, 0) / count);
  return centered.map((tilt) => (spread * tilt) / deviation);
}

/** One example’s loss at one place: what `J` is the mean of. */
export function lossOfExample(example: number, w: number): number {
  return scope(() => add(costOf(tensor(w)), mul(tilts[example]!, w)).item());
}

/** Where J is flat: the floor of the poor valley, the watershed, the floor of the better one. */
export const [poor, watershed, better] = [root(-3, -1.2), root(-1, 1), root(1.2, 3)];

/** A root of J′ = w(w² − 4)/4 − 0.4 between two places where its signs differ, by bisection. */
function root(low: number, high: number): number {
  const slope = (w: number) => (w * (w * w - 4)) / 4 - 0.4;
  const rising = slope(high) > 0;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
