/** An answer of the exercise `iou`. */
interface Submission {
  iou(a: number[], b: number[]): number;
}

/** Read as text and run in the sandbox, beside the reader's program. */
export function measure({ iou }: Submission, a: number[], b: number[]): number {
  return iou(a, b);
}
