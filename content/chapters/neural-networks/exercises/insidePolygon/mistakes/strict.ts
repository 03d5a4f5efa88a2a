export function insidePolygon(point: number[], corners: number[][]): { hidden: number[]; inside: number } {
  const n = corners.length;
  const hidden = corners.map((p, i) => {
    const q = corners[(i + 1) % n];
    const w = [-(q[1] - p[1]), q[0] - p[0]];
    return w[0] * (point[0] - p[0]) + w[1] * (point[1] - p[1]) > 0 ? 1 : 0;
  });
  const sum = hidden.reduce<number>((total, says) => total + says, 0);
  return { hidden, inside: sum - n + 0.5 >= 0 ? 1 : 0 };
}
