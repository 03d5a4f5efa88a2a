import type { LayerWeights } from '#networks/agreement/plain.ts';

/** An answer of the exercise `lstmForward`. */
interface Submission {
  lstmForward(inputs: number[][], weights: LayerWeights): { hiddens: number[][]; cells: number[][] };
}

/** Read as text and run in the sandbox, beside the reader's program: her `lstmForward` on a sentence. */
export function apply({ lstmForward }: Submission, inputs: number[][], weights: LayerWeights) {
  return lstmForward(inputs, weights);
}
