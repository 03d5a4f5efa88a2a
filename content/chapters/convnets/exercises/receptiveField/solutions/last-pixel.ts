interface Layer {
  size: number;
  stride: number;
}

/** The first unit of a layer sees from pixel 0 on: follows the last pixel that it sees. */
export function receptiveField(layers: Layer[]): number[] {
  const fields: number[] = [];
  for (let top = 0; top < layers.length; top++) {
    let last = 0;
    for (let below = top; below >= 0; below--) last = last * layers[below].stride + layers[below].size - 1;
    fields.push(last + 1);
  }
  return fields;
}
