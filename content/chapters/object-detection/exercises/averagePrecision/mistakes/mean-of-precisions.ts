export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  if (order.length === 0) return 0;
  let found = 0;
  let sum = 0;
  order.forEach((i, place) => {
    if (isRight[i]) found += 1;
    sum += found / (place + 1);
  });
  return sum / order.length;
}
