interface Layer {
  size: number;
  stride: number;
}

export function receptiveField(layers: Layer[]): number[] {
  let field = 0;
  let apart = 1;
  return layers.map(({ size, stride }) => {
    field += size * apart;
    apart *= stride;
    return field;
  });
}
