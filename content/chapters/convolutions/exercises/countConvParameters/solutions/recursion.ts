interface Layer {
  kind: 'conv' | 'pool';
  size: number;
  filters?: number;
}

export function countConvParameters(input: [number, number, number], layers: Layer[]): number {
  const [first, ...rest] = layers;
  if (!first) return 0;
  const [height, width, channels] = input;
  if (first.kind === 'pool') return countConvParameters(input, rest);
  const filters = first.filters ?? 0;
  return (first.size * first.size * channels + 1) * filters + countConvParameters([height, width, filters], rest);
}
