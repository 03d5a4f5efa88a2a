export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  if (scores.length === 0) return 0;
  return isRight.filter(Boolean).length / scores.length;
}
