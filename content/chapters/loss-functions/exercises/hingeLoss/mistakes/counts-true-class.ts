export function hingeLoss(scores: number[], label: number, delta = 1): number {
  return scores.reduce((loss, score) => loss + Math.max(0, score - scores[label] + delta), 0);
}
