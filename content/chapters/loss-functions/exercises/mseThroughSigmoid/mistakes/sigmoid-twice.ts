export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const slope = (z: number) => sigmoid(z) * (1 - sigmoid(z));
  const prediction = sigmoid(logit);
  const error = prediction - target;
  return { loss: error ** 2, grad: 2 * error * slope(prediction) };
}
