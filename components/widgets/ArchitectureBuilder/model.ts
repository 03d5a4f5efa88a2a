import type { BuilderState } from './scene.ts';

/** One layer of a network, and what it costs to have it. */
export interface BuiltLayer {
  kind: 'input' | 'conv' | 'pool' | 'fc';
  name: string;
  /** Height, width and channels of what it gives; one row of units behind the first fully connected layer. */
  height: number;
  width: number;
  channels: number;
  /** Of its window, along one axis; 0 where it has none. */
  size: number;
  /** Numbers that one unit weighs, without its bias: a window through all channels, or everything. */
  reads: number;
  weights: number;
  biases: number;
  /** Multiplications with their additions, for one picture. */
  multiplyAdds: number;
  /** Side of the square of the picture that one unit depends on. */
  field: number;
}

export interface Architecture {
  layers: BuiltLayer[];
  /** Why the network stops here: what would come next can't be. */
  problem: string | null;
}

export const classes = 10;

export const parametersOf = ({ weights, biases }: BuiltLayer): number => weights + biases;
export const unitsOf = ({ height, width, channels }: BuiltLayer): number => height * width * channels;

/** What a network in all needs. */
export const totalOf = (layers: readonly BuiltLayer[], of: (layer: BuiltLayer) => number): number =>
  layers.reduce((sum, layer) => sum + of(layer), 0);

/** A network layer by layer, as far as its shapes allow. */
export function architectureOf(state: BuilderState): Architecture {
  const { n, m, k, filters, size, padding, pool, hidden, side } = state;
  const input: BuiltLayer = {
    ...nothing,
    kind: 'input',
    name: 'input',
    height: side,
    width: side,
    channels: 1,
    field: 1,
  };
  const layers = [input];
  const frame = padding === 'same' ? (size - 1) / 2 : 0;
  // How many pixels of the picture lie between two neighbors of the layer on top.
  let apart = 1;

  if (padding === 'same' && m > 0 && size % 2 === 0) {
    const problem =
      `A filter of ${square(size)} has no middle, so no equal frame on all sides keeps the size; ` +
      `choose ${size - 1} or ${size + 1}, or no padding.`;
    return { layers, problem };
  }
  for (let block = 0; block < m; block++) {
    for (let i = 0; i < n; i++) {
      const below = layers.at(-1)!;
      const name = `conv ${block * n + i + 1}`;
      const height = below.height + 2 * frame - size + 1;
      if (height < 1) return { layers, problem: tooLarge(name, size, below.height) };
      const channels = filters[block]!;
      const reads = size * size * below.channels;
      layers.push({
        kind: 'conv',
        name,
        height,
        width: height,
        channels,
        size,
        reads,
        weights: channels * reads,
        biases: channels,
        multiplyAdds: height * height * channels * reads,
        field: below.field + (size - 1) * apart,
      });
    }
    if (pool === 'none') continue;
    const below = layers.at(-1)!;
    const name = `pool ${block + 1}`;
    if (below.height < 2) return { layers, problem: tooLarge(name, 2, below.height) };
    const height = Math.floor(below.height / 2);
    layers.push({
      ...below,
      ...nothing,
      kind: 'pool',
      name,
      height,
      width: height,
      size: 2,
      field: below.field + apart,
    });
    apart *= 2;
  }
  for (let i = 1; i <= k; i++) {
    const reads = unitsOf(layers.at(-1)!);
    const units = i === k ? classes : hidden;
    layers.push({
      kind: 'fc',
      name: i === k ? 'output' : `full ${i}`,
      height: 1,
      width: 1,
      channels: units,
      size: 0,
      reads,
      weights: units * reads,
      biases: units,
      multiplyAdds: units * reads,
      field: side,
    });
  }
  return { layers, problem: null };
}

const nothing = { size: 0, reads: 0, weights: 0, biases: 0, multiplyAdds: 0 };

const square = (side: number) => `${side} × ${side}`;

function tooLarge(name: string, size: number, below: number): string {
  const cure = name.startsWith('pool') ? 'take a block away' : 'take a smaller filter, padding, or fewer layers';
  return `No room for ${name}: its window of ${square(size)} does not fit into maps of ${square(below)}; ${cure}.`;
}
