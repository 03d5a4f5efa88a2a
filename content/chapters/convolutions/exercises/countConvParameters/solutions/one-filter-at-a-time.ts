interface Layer {
  kind: 'conv' | 'pool';
  size: number;
  filters?: number;
}

export function countConvParameters([, , channels]: [number, number, number], layers: Layer[]): number {
  const convolutions = layers.filter(({ kind }) => kind === 'conv');
  const depths = [channels, ...convolutions.map(({ filters }) => filters ?? 0)];
  return convolutions.reduce((total, { size }, index) => {
    const inOneFilter = size ** 2 * depths[index] + 1;
    return total + inOneFilter * depths[index + 1];
  }, 0);
}
