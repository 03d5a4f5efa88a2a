export function descend(start: number, learningRate: number, steps: number): number[] {
  if (steps === 0) return [start];
  const next = start - learningRate * 2 * (start - 1);
  return [start, ...descend(next, learningRate, steps - 1)];
}
