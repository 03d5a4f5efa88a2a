import type { Layer, Part, WindowSlopesState } from './scene.ts';

export type Grid = readonly (readonly number[])[];

/** What the layer read: 4 × 4, and no window of the pool with two largest entries. */
export const input: Grid = [
  [1, 0, 2, 1],
  [0, 3, 1, 0],
  [2, 1, 0, 1],
  [1, 0, 1, 2],
];

/** The filter, 2 × 2, at stride 1; the pool's windows are as large, at stride 2. */
export const filter: Grid = [
  [1, -1],
  [2, 0.5],
];

/** The slope of the loss in each output, as it has come back from the layers above. */
const upstream: Record<Layer, Grid> = {
  conv: [
    [0.5, -1, 0],
    [1, 2, -0.5],
    [0, 1, -1],
  ],
  pool: [
    [0.5, -1],
    [2, 1],
  ],
};

export const upstreamOf = (layer: Layer): Grid => upstream[layer];

/** One way on which a slope comes back: from an output, through one product of the way forward. */
export interface Term {
  output: readonly [row: number, column: number];
  input: readonly [row: number, column: number];
  weight: readonly [row: number, column: number];
  /** The slope in the output, and what the output gains when the asked-for number grows by 1. */
  slope: number;
  factor: number;
}

const strideOf = (layer: Layer) => (layer === 'conv' ? 1 : 2);

/** Whether the pool found the largest entry of its window in place number `at`. */
function isWinner(row: number, column: number, at: number): boolean {
  const window = [0, 1, 2, 3].map((place) => input[2 * row + (place >> 1)]![2 * column + (place % 2)]!);
  return window.indexOf(Math.max(...window)) === at;
}

/** All products of the way forward, each with what it hands back to the filter's weight and to the input. */
function products(layer: Layer, part: Part): Term[] {
  const stride = strideOf(layer);
  return upstream[layer].flatMap((slopes, y) =>
    slopes.flatMap((slope, x) =>
      [0, 1, 2, 3].map((at): Term => {
        const [i, j] = [at >> 1, at % 2];
        const place = [y * stride + i, x * stride + j] as const;
        const weight = layer === 'conv' ? filter[i]![j]! : isWinner(y, x, at) ? 1 : 0;
        const factor = part === 'filter' ? input[place[0]]![place[1]]! : weight;
        return { output: [y, x], input: place, weight: [i, j], slope, factor };
      }),
    ),
  );
}

/** The ways that end in the asked-for number; for an output, those that begin in it. */
export function termsOf({ layer, part, row, column }: WindowSlopesState): Term[] {
  const key = part === 'filter' ? 'weight' : part;
  return products(layer, part).filter(({ [key]: place }) => place[0] === row && place[1] === column);
}

/** The slope in every entry of the input or of the filter. */
export function slopesOf(layer: Layer, part: 'input' | 'filter'): number[][] {
  const like = part === 'input' ? input : filter;
  return like.map((cells, row) =>
    cells.map((_, column) =>
      termsOf({ layer, part, row, column }).reduce((sum, { slope, factor }) => sum + slope * factor, 0),
    ),
  );
}
