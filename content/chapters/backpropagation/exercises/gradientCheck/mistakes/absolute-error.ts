type Loss = (w: number[]) => number;

export function gradientCheck(loss: Loss, w: number[], gradient: number[], epsilon = 1e-4) {
  const numeric = w.map((value, i) => {
    const above = loss(w.with(i, value + epsilon));
    const below = loss(w.with(i, value - epsilon));
    return (above - below) / (2 * epsilon);
  });
  const error = Math.max(...numeric.map((slope, i) => Math.abs(slope - gradient[i])));
  return { numeric, error };
}
