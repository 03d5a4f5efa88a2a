export function descend(start: number, learningRate: number, steps: number): number[] {
  const places = [start];
  let w = start;
  for (let step = 0; step < steps; step++) {
    const slope = 2 * (w - 1);
    w -= learningRate * slope;
    places.push(w);
  }
  return places;
}
