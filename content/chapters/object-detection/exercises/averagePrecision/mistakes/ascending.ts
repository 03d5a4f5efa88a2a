export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[i] - scores[j]);
  let found = 0;
  const points = order.map((i, place) => {
    if (isRight[i]) found += 1;
    return { recall: found / objects, precision: found / (place + 1) };
  });

  // From the end, so that each precision becomes the best at its recall or a higher one.
  let best = 0;
  let area = 0;
  for (let place = points.length - 1; place >= 0; place--) {
    best = Math.max(best, points[place].precision);
    const before = place > 0 ? points[place - 1].recall : 0;
    area += (points[place].recall - before) * best;
  }
  return area;
}
