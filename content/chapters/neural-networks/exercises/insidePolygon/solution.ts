function perceptron(inputs: number[], weights: number[], bias: number): number {
  const sum = inputs.reduce((total, input, i) => total + input * weights[i], bias);
  return sum >= 0 ? 1 : 0;
}

export function insidePolygon(point: number[], corners: number[][]): { hidden: number[]; inside: number } {
  const hidden = corners.map((p, i) => {
    const q = corners[(i + 1) % corners.length];
    const weights = [-(q[1] - p[1]), q[0] - p[0]];
    const bias = -(weights[0] * p[0] + weights[1] * p[1]);
    return perceptron(point, weights, bias);
  });
  const ones = hidden.map(() => 1);
  return { hidden, inside: perceptron(hidden, ones, 0.5 - hidden.length) };
}
