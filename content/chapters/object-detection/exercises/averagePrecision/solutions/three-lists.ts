export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  const hits = scores
    .map((score, i) => ({ score, hit: isRight[i] ? 1 : 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
  const found = hits.map((_, i) => hits.slice(0, i + 1).reduce((sum, hit) => sum + hit, 0));
  const precisions = found.map((count, i) => count / (i + 1));
  const recalls = [0, ...found.map((count) => count / objects)];
  return precisions.reduce((area, _, i) => area + (recalls[i + 1] - recalls[i]) * Math.max(...precisions.slice(i)), 0);
}
