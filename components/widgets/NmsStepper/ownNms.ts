/** An answer of the exercise `nms`. */
interface Submission {
  nms(boxes: number[][], scores: number[], labels: number[], iouThreshold: number): number[];
}

/** Read as text and run in the sandbox, beside the reader's program. */
export function keep(
  { nms }: Submission,
  boxes: number[][],
  scores: number[],
  labels: number[],
  iouThreshold: number,
): number[] {
  return nms(boxes, scores, labels, iouThreshold);
}
