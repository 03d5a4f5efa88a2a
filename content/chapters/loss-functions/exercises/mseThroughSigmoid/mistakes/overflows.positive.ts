export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const prediction = Math.exp(logit) / (1 + Math.exp(logit));
  const error = prediction - target;
  return { loss: error ** 2, grad: 2 * error * prediction * (1 - prediction) };
}
