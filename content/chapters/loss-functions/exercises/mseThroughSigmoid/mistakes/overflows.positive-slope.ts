export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const prediction = 1 / (1 + Math.exp(-logit));
  const error = prediction - target;
  const slope = Math.exp(logit) / (1 + Math.exp(logit)) ** 2;
  return { loss: error ** 2, grad: 2 * error * slope };
}
