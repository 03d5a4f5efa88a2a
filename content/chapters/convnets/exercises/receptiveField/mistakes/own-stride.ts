interface Layer {
  size: number;
  stride: number;
}

export function receptiveField(layers: Layer[]): number[] {
  let field = 1;
  let apart = 1;
  return layers.map(({ size, stride }) => {
    apart *= stride;
    field += (size - 1) * apart;
    return field;
  });
}
