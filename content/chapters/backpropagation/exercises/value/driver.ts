import type { Plain } from '#grader/types.ts';

type Submission = typeof import('./solution.ts');

/** One step of a calculation: an operation, and the places of what it takes. */
type Step = [operation: string, ...places: number[]];

/** Makes a Value of each input, takes the steps one after another, and calls backward on the last. */
export function slopesOf({ Value }: Submission, inputs: number[], steps: Step[]): Plain {
  const values = inputs.map((data) => new Value(data));
  for (const [operation, first, second] of steps) {
    const value = values[first];
    if (operation === 'add') values.push(value.add(values[second]));
    else if (operation === 'mul') values.push(value.mul(values[second]));
    else values.push(value.tanh());
  }
  const output = values[values.length - 1];
  output.backward();
  return { data: output.data, grads: values.slice(0, inputs.length).map(({ grad }) => grad) };
}
