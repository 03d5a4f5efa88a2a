import { add, clipGradientNorm, createRandom, matmul, mul, scope, sum, type Tensor, tanh, tensor } from '#engine';
import type { UnrollState } from './scene.ts';

export const hiddenSize = 3;
/** The norm that the weights' gradient is held to. */
export const maxNorm = 1;

type Plan = Pick<UnrollState, 'steps' | 'radius' | 'activation'>;

/** A run forward and back. Lists over time begin with step 1. */
export interface Unrolled {
  recurrentWeight: number[][];
  inputs: number[];
  /** h of every step, and ‖∂L/∂h‖ as the tape has it. */
  states: number[][];
  reaching: number[];
  /** What each use of W_hh adds to its gradient; the first is 0, since h before it is. */
  parts: number[][][];
  /** ∂L/∂W_hh of the one array that all steps share: the sum of the parts. */
  gradient: number[][];
  /** The norm of the gradients of all weights together, and what clipping leaves of W_hh's. */
  norm: number;
  clipped: number[][];
}

/**
 * h_t = φ(x_t W_xh + h_{t−1} W_hh) over the steps, and back from L = h_T · v with ‖v‖ = 1: so the gradient sets out
 * with length 1, and all that becomes of it is the way's doing.
 */
export function unrolled({ steps, radius, activation }: Plan): Unrolled {
  const random = createRandom('Unroll');
  const direction = orthogonal(hiddenSize, random.fork('recurrent'));
  const recurrentWeight = direction.map((row) => row.map((entry) => radius * entry));
  const draw = random.fork('inputs');
  const inputs = Array.from({ length: steps }, () => draw.uniform(-1, 1));
  const inputWeight = [[0.6, -0.4, 0.5]];

  /** The same pass with one array for all steps, or one for each, to tell their parts of the gradient apart. */
  const run = (uses: Tensor[]) => {
    const fromInput = tensor(inputWeight, { requiresGrad: true });
    const states: Tensor[] = [];
    for (const [step, x] of inputs.entries()) {
      const before = states.at(-1) ?? tensor([[0, 0, 0]]);
      const sums = add(mul(x, fromInput), matmul(before, uses[step]!));
      states.push(activation === 'tanh' ? tanh(sums) : sums);
    }
    sum(mul(states.at(-1)!, tensor([direction[0]!]))).backward();
    return { states, fromInput };
  };
  const weight = () => tensor(recurrentWeight, { requiresGrad: true });

  return scope(() => {
    const each = inputs.map(weight);
    run(each);
    const shared = weight();
    const { states, fromInput } = run(inputs.map(() => shared));
    const gradient = shared.grad!.toArray<number[][]>();
    const reaching = states.map(({ grad }) => normOf(grad!.toArray<number[][]>()));
    const norm = clipGradientNorm([shared, fromInput], maxNorm);
    return {
      recurrentWeight,
      inputs,
      states: states.map((state) => state.toArray<number[][]>()[0]!),
      reaching,
      parts: each.map(({ grad }) => grad!.toArray<number[][]>()),
      gradient,
      norm,
      clipped: shared.grad!.toArray<number[][]>(),
    };
  });
}

/** The square root of the sum of all squares. */
export const normOf = (matrix: readonly (readonly number[])[]): number => Math.hypot(...matrix.flat());

/** Rows of length 1 at right angles, from normal draws by Gram and Schmidt: all eigenvalues have size 1. */
function orthogonal(size: number, random: { normal(): number }): number[][] {
  const rows: number[][] = [];
  while (rows.length < size) {
    let row = Array.from({ length: size }, () => random.normal());
    for (const other of rows) {
      const along = other.reduce((total, entry, i) => total + entry * row[i]!, 0);
      row = row.map((entry, i) => entry - along * other[i]!);
    }
    rows.push(row.map((entry) => entry / Math.hypot(...row)));
  }
  return rows;
}
