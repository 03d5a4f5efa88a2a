export function hingeLoss(scores: number[], label: number, delta = 1): number {
  let loss = 0;
  for (let j = 0; j < scores.length; j++) if (j !== label) loss += Math.max(0, scores[j] - scores[label] - delta);
  return loss;
}
