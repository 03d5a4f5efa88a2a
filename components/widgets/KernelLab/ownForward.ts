/** An answer of the exercise `convForward`. */
interface Submission {
  convForward(
    image: number[][][],
    filters: number[][][][],
    biases: number[],
    stride: number,
    padding: number,
  ): number[][][];
}

/** Read as text and run in the sandbox, beside the reader's program: her `convForward` on the picture, with one filter. */
export function apply(
  { convForward }: Submission,
  image: number[][][],
  filter: number[][][],
  stride: number,
  padding: number,
): number[][][] {
  return convForward(image, [filter], [0], stride, padding);
}
