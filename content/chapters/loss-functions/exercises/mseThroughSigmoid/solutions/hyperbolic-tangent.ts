// σ(z) = (1 + tanh(z / 2)) / 2, so σ′(z) = (1 − tanh²(z / 2)) / 4.
export function mseThroughSigmoid(logit: number, target: number): { loss: number; grad: number } {
  const t = Math.tanh(logit / 2);
  const error = (1 + t) / 2 - target;
  return { loss: error * error, grad: (error * (1 - t * t)) / 2 };
}
