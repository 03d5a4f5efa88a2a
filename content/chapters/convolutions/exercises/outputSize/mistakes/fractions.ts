export function outputSize(n: number, f: number, stride: number, padding: number): number {
  const room = n + 2 * padding - f;
  return Math.max(0, room / stride + 1);
}

export function samePadding(f: number): number | null {
  if (f % 2 === 0) return null;
  return (f - 1) / 2;
}
