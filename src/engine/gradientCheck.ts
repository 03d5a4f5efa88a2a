import { type TensorData, tensor } from './create.ts';
import { scope } from './scope.ts';
import { noGrad } from './tape.ts';
import { Tensor } from './tensor.ts';

/** What `gradientCheck` found: whether all is well, and the entry where the tape and the slope disagree most. */
export interface GradientCheck {
  passed: boolean;
  /** Null when there is no entry at all. */
  worst: GradientDifference | null;
}

/** One entry of one input of `gradientCheck`, differentiated in two ways. */
export interface GradientDifference {
  /** Which of the inputs, and which of its entries, row after row. */
  input: number;
  entry: number;
  /** ∂fn/∂entry by `backward`, and by the central difference. */
  analytic: number;
  numeric: number;
  /** How far apart they are, over the larger of the two and 1. */
  error: number;
}

/**
 * Compares the gradient of a function with its slope, (fn(x + ε) − fn(x − ε)) / 2ε, at every entry of every input. The
 * inputs stay as they are.
 *
 * The difference is off by ε² f‴/6 and, through rounding to float32, by about 10⁻⁷ |f|/ε: a step of 2⁻⁷ is a good
 * middle for values around 1, and exact in binary.
 *
 * @param fn takes as many tensors as there are inputs and returns a scalar
 * @shape inputs of any shapes; fn gives ()
 * @throws if fn returns more than one number, or an input cannot be made a tensor
 * @see torch.autograd.gradcheck
 * @example gradientCheck((x) => sum(square(x)), [[1, 2]]).passed
 */
export function gradientCheck(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: readonly (Tensor | TensorData)[],
  { step = 2 ** -7, tolerance = 2e-3 }: { step?: number; tolerance?: number } = {},
): GradientCheck {
  return scope(() => {
    const leaves = inputs.map((input) =>
      tensor(input instanceof Tensor ? input.toArray() : input, { requiresGrad: true }),
    );
    fn(...leaves).backward();

    const differences = leaves.flatMap((leaf, input) =>
      Array.from(leaf.data, (x, entry): GradientDifference => {
        const [low, high] = [Math.fround(x - step), Math.fround(x + step)];
        const [below, above] = [low, high].map((value) => valueWith(fn, leaves, leaf, entry, value)) as [
          number,
          number,
        ];
        const numeric = (above - below) / (high - low);
        const analytic = leaf.grad?.data[entry] ?? 0;
        const error = Math.abs(analytic - numeric) / Math.max(1, Math.abs(analytic), Math.abs(numeric));
        return { input, entry, analytic, numeric, error: Number.isNaN(error) ? Infinity : error };
      }),
    );
    const worst = differences.reduce<GradientDifference | null>(
      (worst, one) => (worst && worst.error >= one.error ? worst : one),
      null,
    );
    return { passed: worst === null || worst.error <= tolerance, worst };
  });
}

/** What fn returns with one entry of one input changed. */
function valueWith(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: Tensor[],
  changed: Tensor,
  entry: number,
  value: number,
): number {
  const before = changed.data[entry]!;
  changed.data[entry] = value;
  const result = scope(() => noGrad(() => fn(...inputs).item()));
  changed.data[entry] = before;
  return result;
}
