type Layer = { kind: 'conv'; size: number; filters: number } | { kind: 'pool'; size: number };

export function countConvParameters([, , channels]: [number, number, number], layers: Layer[]): number {
  const convolutions = layers.filter((layer) => layer.kind === 'conv');
  const depths = [channels, ...convolutions.map(({ filters }) => filters)];
  return convolutions.reduce((total, { size }, index) => {
    const inOneFilter = size ** 2 * depths[index] + 1;
    return total + inOneFilter * depths[index + 1];
  }, 0);
}
