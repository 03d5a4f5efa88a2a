interface Layer {
  size: number;
  stride: number;
}

/** From one unit down to the image: n neighbors of a layer need (n − 1) · stride + size of the one below. */
export function receptiveField(layers: Layer[]): number[] {
  return layers.map((_, last) =>
    layers.slice(0, last + 1).reduceRight((needed, { size, stride }) => (needed - 1) * stride + size, 1),
  );
}
