export function hingeLoss(scores: number[], label: number, delta = 1): number {
  const line = scores[label] - delta;
  const excess = scores.map((score) => Math.max(0, score - line));
  // The true class reaches exactly delta past its own line: counted above, taken off here.
  return excess.reduce((sum, term) => sum + term, 0) - delta;
}
