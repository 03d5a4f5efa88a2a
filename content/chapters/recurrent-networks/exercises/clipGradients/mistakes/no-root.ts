type Gradients = Record<string, number[]>;

export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  let squares = 0;
  for (const list of Object.values(gradients)) for (const g of list) squares += g * g;
  const norm = squares;
  // Never above 1: a short gradient stays as it is.
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  const scaled: Gradients = {};
  for (const name of Object.keys(gradients)) scaled[name] = gradients[name].map((g) => g * scale);
  return { norm, gradients: scaled };
}
