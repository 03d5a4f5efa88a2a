export function averagePrecision(scores: number[], isRight: boolean[], objects: number): number {
  // Your code here.
  return 0;
}
