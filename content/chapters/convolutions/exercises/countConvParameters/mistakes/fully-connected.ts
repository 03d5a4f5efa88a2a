interface Layer {
  kind: 'conv' | 'pool';
  size: number;
  filters?: number;
}

export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  let total = 0;
  let depth = input[2];
  for (const { kind, size, filters = 0 } of layers) {
    if (kind === 'pool') continue;
    total += input[0] * input[1] * depth * filters; // weights
    total += filters; // biases
    depth = filters;
  }
  return total;
}
