export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  // exp(1000) is Infinity, and 1 / Infinity is 0: this form is safe on both sides.
  const prediction = 1 / (1 + Math.exp(-logit));
  const slope = prediction * (1 - prediction);
  const error = prediction - target;
  return { loss: error ** 2, grad: 2 * error * slope };
}
