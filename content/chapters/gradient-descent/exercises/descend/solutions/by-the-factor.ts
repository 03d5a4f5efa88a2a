export function descend(start: number, learningRate: number, steps: number): number[] {
  const factor = 1 - 2 * learningRate;
  return Array.from({ length: steps + 1 }, (_, step) => 1 + (start - 1) * factor ** step);
}
