type Gradients = Record<string, number[]>;

export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  let squares = 0;
  const scaled: Gradients = {};
  for (const name of Object.keys(gradients)) {
    const own = Math.hypot(...gradients[name]);
    squares += own * own;
    scaled[name] = gradients[name].map((g) => (own > maxNorm ? (g * maxNorm) / own : g));
  }
  return { norm: Math.sqrt(squares), gradients: scaled };
}
