type Layer = { kind: 'conv'; size: number; filters: number } | { kind: 'pool'; size: number };

export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  let total = 0;
  let [height, width, depth] = input;
  for (const layer of layers) {
    const { size } = layer;
    if (layer.kind === 'pool') {
      height = Math.floor(height / size);
      width = Math.floor(width / size);
      continue;
    }
    const { filters } = layer;
    height -= size - 1;
    width -= size - 1;
    total += size * size * depth * filters;
    total += filters * height * width;
    depth = filters;
  }
  return total;
}
