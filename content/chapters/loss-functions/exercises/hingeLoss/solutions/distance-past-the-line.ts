export function hingeLoss(scores: number[], label: number, delta = 1): number {
  const line = scores[label] - delta;
  const wrong = scores.filter((_, j) => j !== label);
  return wrong.reduce((loss, score) => loss + Math.max(0, score - line), 0);
}
