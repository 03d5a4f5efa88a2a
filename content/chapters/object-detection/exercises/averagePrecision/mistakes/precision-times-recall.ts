export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  if (scores.length === 0) return 0;
  const found = isRight.filter(Boolean).length;
  return (found / scores.length) * (found / objects);
}
