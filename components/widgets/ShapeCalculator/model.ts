/** A layer of filters and what it is given, as a reader asks for them: any of it may be impossible. */
export interface Layer {
  /** The input's length along each axis that the filters move along: one, two or three of them. */
  sides: readonly number[];
  channels: number;
  /** A filter's length along each of these axes. */
  size: number;
  /** How many channels a filter has weights for. */
  depth: number;
  filters: number;
  stride: number;
  padding: number;
}

export type Outcome = { sides: number[]; weightsEach: number; parameters: number } | { refusal: string };

/** ⌊(n + 2p − f)/s⌋ + 1: the places of a window of `size` in a row (Dumoulin and Visin 2016, relationship 6). */
export function placesIn(side: number, { size, stride, padding }: Pick<Layer, 'size' | 'stride' | 'padding'>): number {
  return Math.floor((side + 2 * padding - size) / stride) + 1;
}

/** The output's sides, or why there is no such layer. */
export function outcomeOf(layer: Layer): Outcome {
  const refusal = refusalOf(layer);
  if (refusal) return { refusal };
  const { sides, channels, size, filters } = layer;
  const weightsEach = size ** sides.length * channels;
  return {
    sides: sides.map((side) => placesIn(side, layer)),
    weightsEach,
    parameters: (weightsEach + 1) * filters,
  };
}

function refusalOf({ sides, channels, size, depth, filters, stride, padding }: Layer): string | undefined {
  const sizes = { 'a side of the input': Math.min(...sides), 'the number of channels': channels };
  for (const [name, value] of Object.entries(sizes))
    if (value < 1) return `There is no input: ${name} is 0. Make it 1 or more.`;
  if (size < 1) return 'A filter of length 0 has no weights. Make it 1 or more.';
  if (filters < 1) return 'Without filters there is no output. Take 1 or more.';
  if (stride < 1) return 'With a stride of 0 the filter never leaves its first place. Take 1 or more.';
  if (depth !== channels) return depthRefusal(depth, channels);
  const shortest = Math.min(...sides);
  if (size > shortest + 2 * padding)
    return `A filter of length ${size} has no place in ${padded(shortest, padding)}. Make it smaller, or add padding.`;
  return undefined;
}

function depthRefusal(depth: number, channels: number): string {
  const missing = Math.abs(channels - depth);
  const what =
    depth < channels
      ? `${missing} of the input’s ${channels} channels would have no weight`
      : `${missing} of its slices would lie on nothing`;
  return `A filter ${depth} deep does not fit an input of ${channels} channels: ${what}. Make it ${channels} deep.`;
}

const padded = (side: number, padding: number) =>
  padding === 0 ? `an input of length ${side}` : `${side} + 2 × ${padding} = ${side + 2 * padding}`;

/** The pixels of a row, padding included, that are left over at the end because no further step fits. */
export function leftOver(side: number, layer: Pick<Layer, 'size' | 'stride' | 'padding'>): number {
  return (side + 2 * layer.padding - layer.size) % layer.stride;
}

/** What is worth knowing about a layer that is possible. */
export function remarkOf(layer: Layer): string | undefined {
  const { sides, size, stride, padding } = layer;
  if (padding >= size) return 'So much padding that the first and the last filter see nothing but zeros.';
  if (stride > size)
    return `With a stride beyond the filter’s length, ${stride - size} in every ${stride} are never seen.`;
  const left = leftOver(sides[0]!, layer);
  if (left > 0) {
    const what = left <= padding ? 'of padding ' : '';
    return `The last ${left === 1 ? 'one' : left} ${what}along the first axis ${left === 1 ? 'is' : 'are'} never seen: the next step would go over the end.`;
  }
  if (stride === 1 && 2 * padding === size - 1 && size > 1) return 'A “same” convolution: every side stays as it is.';
  return undefined;
}
