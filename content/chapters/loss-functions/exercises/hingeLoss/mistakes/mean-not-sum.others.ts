export function hingeLoss(scores: number[], label: number, delta = 1): number {
  const others = scores.filter((_, j) => j !== label);
  if (others.length === 0) return 0;
  const terms = others.map((score) => Math.max(0, score - scores[label] + delta));
  return terms.reduce((sum, term) => sum + term, 0) / others.length;
}
