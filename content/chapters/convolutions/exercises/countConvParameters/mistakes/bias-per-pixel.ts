interface Layer {
  kind: 'conv' | 'pool';
  size: number;
  filters?: number;
}

export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  let total = 0;
  let [height, width, depth] = input;
  for (const { kind, size, filters = 0 } of layers) {
    if (kind === 'pool') {
      height = Math.floor(height / size);
      width = Math.floor(width / size);
      continue;
    }
    height -= size - 1;
    width -= size - 1;
    total += size * size * depth * filters;
    total += filters * height * width;
    depth = filters;
  }
  return total;
}
