type Loss = (w: number[]) => number;

export function gradientCheck(loss: Loss, w: number[], gradient: number[], epsilon = 1e-4) {
  const moved = [...w];
  const numeric = moved.map((_, i) => {
    moved[i] += epsilon;
    const above = loss(moved);
    moved[i] -= 2 * epsilon;
    const below = loss(moved);
    return (above - below) / (2 * epsilon);
  });
  const errors = numeric.map((slope, i) => {
    const larger = Math.max(Math.abs(slope), Math.abs(gradient[i]));
    return larger === 0 ? 0 : Math.abs(slope - gradient[i]) / larger;
  });
  const error = Math.max(...errors);
  return { numeric, error };
}
