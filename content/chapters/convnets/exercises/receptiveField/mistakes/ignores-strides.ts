interface Layer {
  size: number;
  stride: number;
}

export function receptiveField(layers: Layer[]): number[] {
  let field = 1;
  return layers.map(({ size }) => {
    field += size - 1;
    return field;
  });
}
