export function outputSize(n: number, f: number, stride: number, padding: number): number {
  const room = n + 2 * padding - f;
  if (room < 0) return 0;
  // What is left over after whole steps is not used.
  return (room - (room % stride)) / stride + 1;
}

export function samePadding(f: number): number | null {
  const padding = (f - 1) / 2;
  return Number.isInteger(padding) ? padding : null;
}
