export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  let found = 0;
  let best = 0;
  let area = 0;
  order.forEach((i, place) => {
    const before = found / objects;
    if (isRight[i]) found += 1;
    best = Math.max(best, found / (place + 1));
    area += (found / objects - before) * best;
  });
  return area;
}
