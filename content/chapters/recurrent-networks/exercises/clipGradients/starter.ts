type Gradients = Record<string, number[]>;

/**
 * @param gradients for each parameter, by its name, a flat list of its slopes
 * @param maxNorm how long all of them together may be
 * @returns their norm before clipping, and the clipped gradients under the same names
 */
export function clipGradients(gradients: Gradients, maxNorm: number): { norm: number; gradients: Gradients } {
  // Your code here.
  return { norm: 0, gradients };
}
