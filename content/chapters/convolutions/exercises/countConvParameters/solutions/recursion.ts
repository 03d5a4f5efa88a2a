type Layer = { kind: 'conv'; size: number; filters: number } | { kind: 'pool'; size: number };

export function countConvParameters(input: [number, number, number], layers: Layer[]): number {
  const [first, ...rest] = layers;
  if (!first) return 0;
  const [height, width, channels] = input;
  if (first.kind === 'pool') return countConvParameters(input, rest);
  const { size, filters } = first;
  return (size * size * channels + 1) * filters + countConvParameters([height, width, filters], rest);
}
