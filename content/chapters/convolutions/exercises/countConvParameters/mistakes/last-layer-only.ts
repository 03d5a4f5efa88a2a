type Layer = { kind: 'conv'; size: number; filters: number } | { kind: 'pool'; size: number };

export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  let total = 0;
  let depth = input[2];
  for (const layer of layers) {
    if (layer.kind === 'pool') continue;
    const { size, filters } = layer;
    total = size * size * depth * filters; // weights
    total += filters; // biases
    depth = filters;
  }
  return total;
}
