import type { Plain } from '#grader/types.ts';

type Loss = (w: number[]) => number;

/** What is checked, by name. */
const losses: Record<string, Loss> = {
  /** 2·w₀³ − 5·w₁² + … : coefficients and powers that differ from weight to weight. */
  polynomial: (w) => w.reduce((sum, value, i) => sum + (i % 2 === 0 ? 2 * value ** 3 : -5 * value ** 2), 0),
  product: (w) => w.reduce((product, value) => product * value, 1),
  /** −ln σ(2 tanh(w₀ + w₁) − w₂), a network of one hidden unit with the label 1. */
  network: ([w0, w1, w2]) => Math.log1p(Math.exp(w2 - 2 * Math.tanh(w0 + w1))),
  /** So wavy that the size of the step shows. */
  wave: ([w]) => Math.sin(100 * w),
  /** The last weight is not used. */
  blind: (w) => w.slice(0, -1).reduce((sum, value) => sum + value ** 3, 0),
};

/** Hands a loss to gradientCheck, and says what became of the list of weights. */
export function checkOf(
  { gradientCheck }: typeof import('./solution.ts'),
  loss: string,
  w: number[],
  gradient: number[],
  epsilon?: number,
): Plain {
  const { numeric, error } = gradientCheck(losses[loss], w, gradient, epsilon);
  return { numeric, error, weightsAfter: [...w] };
}
