export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const error = logit - target;
  return { loss: error ** 2, grad: 2 * error };
}
