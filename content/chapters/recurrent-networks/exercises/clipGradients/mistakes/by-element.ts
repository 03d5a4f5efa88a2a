type Gradients = Record<string, number[]>;

export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  let squares = 0;
  for (const list of Object.values(gradients)) for (const g of list) squares += g * g;
  const norm = Math.sqrt(squares);
  const scaled: Gradients = {};
  for (const name of Object.keys(gradients))
    scaled[name] = gradients[name].map((g) => Math.max(-maxNorm, Math.min(maxNorm, g)));
  return { norm, gradients: scaled };
}
