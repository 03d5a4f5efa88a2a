type Gradients = Record<string, number[]>;

export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  let norm = 0;
  for (const list of Object.values(gradients)) norm += Math.hypot(...list);
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  const scaled: Gradients = {};
  for (const name of Object.keys(gradients)) scaled[name] = gradients[name].map((g) => g * scale);
  return { norm, gradients: scaled };
}
