/** The same sums, read as cross products: positive where a walker along the edge has the point on her left. */
export function insidePolygon(point: number[], corners: number[][]): { hidden: number[]; inside: number } {
  const hidden: number[] = [];
  for (let i = 0; i < corners.length; i++) {
    const [px, py] = corners[i];
    const [qx, qy] = corners[(i + 1) % corners.length];
    const cross = (qx - px) * (point[1] - py) - (qy - py) * (point[0] - px);
    hidden.push(cross >= 0 ? 1 : 0);
  }
  return { hidden, inside: hidden.every((says) => says === 1) ? 1 : 0 };
}
