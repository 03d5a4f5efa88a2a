export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  let found = 0;
  const points = order.map((i, place) => {
    if (isRight[i]) found += 1;
    return { recall: found / objects, precision: found / (place + 1) };
  });
  let sum = 0;
  for (let tenth = 0; tenth <= 10; tenth++) {
    const reached = points.filter(({ recall }) => recall >= tenth / 10).map(({ precision }) => precision);
    sum += Math.max(0, ...reached);
  }
  return sum / 11;
}
