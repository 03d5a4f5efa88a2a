export function descend(start: number, learningRate: number, steps: number): number[] {
  const places: number[] = [];
  let w = start;
  for (let step = 0; step < steps; step++) {
    w -= learningRate * 2 * (w - 1);
    places.push(w);
  }
  return places;
}
