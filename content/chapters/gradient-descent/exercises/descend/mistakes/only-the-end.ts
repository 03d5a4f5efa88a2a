export function descend(start: number, learningRate: number, steps: number): number {
  let w = start;
  for (let step = 0; step < steps; step++) w -= learningRate * 2 * (w - 1);
  return w;
}
