export function descend(start: number, learningRate: number, steps: number): number[] {
  const places = [start];
  let w = start;
  const slope = 2 * (start - 1);
  for (let step = 0; step < steps; step++) {
    w -= learningRate * slope;
    places.push(w);
  }
  return places;
}
