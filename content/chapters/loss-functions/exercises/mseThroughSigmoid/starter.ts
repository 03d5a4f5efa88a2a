/**
 * @param logit the model's score z
 * @param target the truth, 0 or 1
 * @returns the squared error of σ(z), and its slope in z
 */
export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  // Your code here.
  const loss = 0;
  const grad = 0;
  return { loss, grad };
}
