import { inNewLifetime } from './memory/lifetime.ts';
import { formatShape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** What an operation leaves behind for the way back. */
export interface TapeNode {
  readonly operation: string;
  readonly inputs: readonly Tensor[];
  readonly output: Tensor;
  /** Takes ∂loss/∂output and passes ∂loss/∂input to every input. */
  readonly passBack: (gradient: Tensor) => void;
  /** This node's place on the tape, and that of the oldest node which its output depends on. */
  readonly place: number;
  readonly oldest: number;
}

/**
 * Every operation on a tensor that needs a gradient adds its node at the end. So the tape read backwards meets every
 * tensor after all of its uses, when the parts of its gradient have come together: reverse-mode differentiation
 * (Linnainmaa 1970; Speelpenning 1980), on the list of operations that Wengert (1964) kept.
 */
const tape: TapeNode[] = [];
let isRecording = true;

/**
 * Ends an operation: puts its node on the tape if any input needs a gradient, and returns the output. `passBack` is
 * the chain rule for this one operation.
 */
export function record(
  operation: string,
  inputs: readonly Tensor[],
  output: Tensor,
  passBack: (gradient: Tensor) => void,
): Tensor {
  const place = tape.length;
  let oldest = place;
  let needsGradient = false;
  for (const input of inputs) {
    if (input.requiresGrad) needsGradient = true;
    if (input.node && input.node.oldest < oldest) oldest = input.node.oldest;
  }
  if (isRecording && needsGradient) {
    output.trackGradient();
    output.node = { operation, inputs, output, passBack, place, oldest };
    tape.push(output.node);
  }
  return output;
}

/** Hands an input its part of the gradient. For an input that needs none, the part isn't even computed. */
export function pass(input: Tensor, part: () => Tensor): void {
  if (input.requiresGrad) input.addGradient(part());
}

/**
 * The same for a kernel that writes the part where it belongs: at byte offset `at`, added to what is there if `add` is
 * 1, in its place if it is 0.
 */
export function passInto(input: Tensor, write: (at: number, add: 0 | 1) => void): void {
  if (input.requiresGrad) input.writeGradient(write);
}

/** See `Tensor.backward`. */
export function backward(loss: Tensor): void {
  loss.requireAlive();
  if (loss.size !== 1) {
    throw new RangeError(`backward: needs a scalar, got ${formatShape(loss.shape)}; reduce it with sum or mean first`);
  }
  if (!loss.requiresGrad) {
    throw new Error('backward: nothing to differentiate; make an input with requiresGrad: true, outside of noGrad');
  }
  const { oldest, place } = loss.node ?? { oldest: 0, place: -1 };
  for (let i = oldest; i <= place; i++) tape[i]!.output.zeroGrad();
  loss.startGradient();
  inNewLifetime(() =>
    noGrad(() => {
      for (let i = place; i >= oldest; i--) {
        const { output, passBack } = tape[i]!;
        if (output.grad) passBack(output.grad);
      }
    }),
  );
}

/**
 * Runs a function without recording: for predictions, updates, and whatever else is not to be differentiated.
 *
 * @see torch.no_grad
 */
export function noGrad<Result>(run: () => Result): Result {
  const outer = isRecording;
  isRecording = false;
  try {
    return run();
  } finally {
    isRecording = outer;
  }
}

/** Runs a function and takes what it recorded off the tape again. */
export function forgetting<Result>(run: () => Result): Result {
  const start = tape.length;
  try {
    return run();
  } finally {
    tape.length = start;
  }
}
