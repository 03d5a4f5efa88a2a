import type { LayerWeights } from '#networks/agreement/plain.ts';

/** An answer of the exercise `lstmStep`. */
interface Submission {
  lstmStep(
    input: number[],
    hidden: number[],
    cell: number[],
    weights: LayerWeights,
  ): { hidden: number[]; cell: number[] };
}

/** Read as text and run in the sandbox, beside the reader's program: her `lstmStep`, word by word. */
export function apply({ lstmStep }: Submission, inputs: number[][], weights: LayerWeights) {
  const states: { hiddens: number[][]; cells: number[][] } = { hiddens: [], cells: [] };
  let hidden = Array.from({ length: weights.bias.length / 4 }, () => 0);
  let cell = [...hidden];
  for (const input of inputs) {
    ({ hidden, cell } = lstmStep(input, hidden, cell, weights));
    // Copies: her step may hand out the same lists at every call.
    states.hiddens.push(hidden.slice());
    states.cells.push(cell.slice());
  }
  return states;
}
