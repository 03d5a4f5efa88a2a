type Loss = (w: number[]) => number;

export function gradientCheck(loss: Loss, w: number[], gradient: number[], epsilon = 1e-4) {
  const numeric = w.map((value, i) => {
    const above = loss(w.with(i, value + epsilon));
    const below = loss(w.with(i, value - epsilon));
    return (above - below) / (2 * epsilon);
  });
  const errors = numeric.map((slope, i) => {
    const larger = Math.max(Math.abs(slope), Math.abs(gradient[i]));
    return larger === 0 ? 0 : Math.abs(slope - gradient[i]) / larger;
  });
  const error = Math.max(...errors);
  return { numeric, error };
}
