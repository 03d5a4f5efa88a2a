type Gradients = Record<string, number[]>;

export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  const norm = Math.hypot(...Object.values(gradients).flat());
  const scale = Math.min(1, maxNorm / (norm + 1e-9));
  const shorten = (list: number[]) => list.map((g) => scale * g);
  return {
    norm,
    gradients: Object.fromEntries(Object.entries(gradients).map(([name, list]) => [name, shorten(list)])),
  };
}
