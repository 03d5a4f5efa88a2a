import { type TensorData, tensor } from './create.ts';
import { scope } from './scope.ts';
import { noGrad } from './tape.ts';
import { Tensor } from './tensor.ts';

/** Where the tape and the slope disagree most. */
export interface GradientDifference {
  /** Which of the inputs, and which of its entries, row after row. */
  input: number;
  entry: number;
  /** ∂fn/∂entry by `backward`, and by the central difference. */
  analytic: number;
  numeric: number;
}

/**
 * Compares the gradient of a function with its slope, (fn(x + ε) − fn(x − ε)) / 2ε, in every entry of every input.
 * Returns the worst entry and whether even it is within tolerance, relative to the larger of the two and 1. The inputs
 * stay as they are.
 *
 * A step of 2⁻⁷ is exact in float32 and balances the difference's two errors: it is off by ε² f‴/6 as ε grows, and by
 * rounding, about 10⁻⁷ |f|/ε, as it shrinks.
 *
 * @param fn takes as many tensors as there are inputs and returns a scalar
 */
export function gradientCheck(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: readonly (Tensor | TensorData)[],
  { step = 2 ** -7, tolerance = 2e-3 }: { step?: number; tolerance?: number } = {},
): { passed: boolean; worst: GradientDifference | null } {
  return scope(() => {
    const leaves = inputs.map((input) =>
      tensor(input instanceof Tensor ? input.toArray() : input, { requiresGrad: true }),
    );
    fn(...leaves).backward();
    const valueAt = (data: Tensor['data'], entry: number, value: number) => {
      const before = data[entry]!;
      data[entry] = value;
      const result = scope(() => noGrad(() => fn(...leaves).item()));
      data[entry] = before;
      return result;
    };

    let worst: GradientDifference | null = null;
    let largest = 0;
    leaves.forEach(({ data, grad }, input) => {
      for (let entry = 0; entry < data.length; entry++) {
        const [low, high] = [Math.fround(data[entry]! - step), Math.fround(data[entry]! + step)];
        const numeric = (valueAt(data, entry, high) - valueAt(data, entry, low)) / (high - low);
        const analytic = grad?.data[entry] ?? 0;
        const difference = Math.abs(analytic - numeric) / Math.max(1, Math.abs(analytic), Math.abs(numeric));
        if (difference <= largest) continue;
        worst = { input, entry, analytic, numeric };
        largest = difference;
      }
    });
    return { passed: largest <= tolerance, worst };
  });
}
