type Loss = (w: number[]) => number;

/** One copy for all entries; each is put back before the next is moved. */
export function gradientCheck(loss: Loss, w: number[], gradient: number[], epsilon = 1e-4) {
  const moved = [...w];
  const numeric: number[] = [];
  let error = 0;
  for (let i = 0; i < w.length; i++) {
    moved[i] = w[i] + epsilon;
    const above = loss(moved);
    moved[i] = w[i] - epsilon;
    const below = loss(moved);
    moved[i] = w[i];
    numeric[i] = (above - below) / (2 * epsilon);
    if (numeric[i] !== gradient[i]) {
      const apart = Math.abs(numeric[i] - gradient[i]);
      error = Math.max(error, apart / Math.max(Math.abs(numeric[i]), Math.abs(gradient[i])));
    }
  }
  return { numeric, error };
}
