/**
 * @param point where to ask: [x, y]
 * @param corners of a convex polygon, counterclockwise
 * @returns what the unit of each edge says, and the AND of them
 */
export function insidePolygon(point: number[], corners: number[][]): { hidden: number[]; inside: number } {
  // Your code here.
  return { hidden: [], inside: 0 };
}
