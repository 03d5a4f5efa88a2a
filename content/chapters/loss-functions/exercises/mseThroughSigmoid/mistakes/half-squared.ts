export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const prediction = 1 / (1 + Math.exp(-logit));
  const error = prediction - target;
  return { loss: error ** 2 / 2, grad: error * prediction * (1 - prediction) };
}
