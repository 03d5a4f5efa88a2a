type Loss = (w: number[]) => number;

export function gradientCheck(loss: Loss, w: number[], gradient: number[], epsilon = 1e-4) {
  const numeric = w.map((value, i) => {
    const above = loss(w.with(i, value + epsilon));
    const below = loss(w.with(i, value - epsilon));
    return (above - below) / (2 * epsilon);
  });
  const norm = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const apart = norm(numeric.map((slope, i) => slope - gradient[i]));
  const together = norm(numeric) + norm(gradient);
  const error = together === 0 ? 0 : apart / together;
  return { numeric, error };
}
