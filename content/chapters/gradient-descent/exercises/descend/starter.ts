/**
 * Gradient descent on J(w) = (w − 1)².
 * @param start the first w
 * @param learningRate η
 * @param steps how many steps to take
 * @returns every w on the way: the start, and the w after each step
 */
export function descend(start: number, learningRate: number, steps: number): number[] {
  const places = [start];
  // Your code here.
  return places;
}
