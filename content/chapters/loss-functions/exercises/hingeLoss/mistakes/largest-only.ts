export function hingeLoss(scores: number[], label: number, delta = 1): number {
  let worst = 0;
  for (let j = 0; j < scores.length; j++) if (j !== label) worst = Math.max(worst, scores[j] - scores[label] + delta);
  return worst;
}
