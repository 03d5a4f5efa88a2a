interface Layer {
  size: number;
  stride: number;
}

export function receptiveField(layers: Layer[]): number[] {
  let field = 1;
  return layers.map(({ size }, at) => {
    field += (size - 1) * (at > 0 ? layers[at - 1].stride : 1);
    return field;
  });
}
