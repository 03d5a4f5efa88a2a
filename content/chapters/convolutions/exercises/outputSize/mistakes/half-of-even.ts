export function outputSize(n: number, f: number, stride: number, padding: number): number {
  const room = n + 2 * padding - f;
  return Math.max(0, Math.floor(room / stride) + 1);
}

export function samePadding(f: number): number | null {
  return Math.floor(f / 2);
}
