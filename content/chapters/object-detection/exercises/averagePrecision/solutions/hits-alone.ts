export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  // Only a hit widens the staircase, each by one object’s share.
  const ranked = [...scores.keys()].sort((i, j) => scores[j] - scores[i]).map((i) => isRight[i]);
  const places = ranked.flatMap((right, place) => (right ? [place] : []));
  const precisions = places.map((place, earlier) => (earlier + 1) / (place + 1));
  for (let k = precisions.length - 2; k >= 0; k--) precisions[k] = Math.max(precisions[k], precisions[k + 1]);
  let sum = 0;
  for (const precision of precisions) sum += precision;
  return sum / objects;
}
