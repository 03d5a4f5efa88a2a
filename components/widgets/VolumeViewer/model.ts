/** How the filters reach into the depth: as deep as their input, or less deep and moved that way too. */
export type Reach = 'whole' | 'part';

export interface Setting {
  reach: Reach;
  /** Height and width of the input. */
  side: number;
  /** How many slices the input has. */
  depth: number;
  /** Numbers at each place of a filter that moves in depth: there, slices are places and not channels. */
  channels: number;
  /** Height and width of a filter, and its depth where it is not the input's. */
  size: number;
  filters: number;
}

/** What a filter covers and how many places it has, with stride 1 and no padding. */
export interface Geometry {
  /** How many slices of the input a filter covers at once. */
  filterDepth: number;
  /** Places down and across, each n − f + 1 … */
  side: number;
  /** …and into the depth: 1 where the filter fills it. */
  depth: number;
  /** Weights of one filter, without its bias. */
  weights: number;
  /** All that is learned: each filter's weights and bias. */
  parameters: number;
}

export function geometryOf({ reach, side, depth, channels, size, filters }: Setting): Geometry {
  const isWhole = reach === 'whole';
  const filterDepth = isWhole ? depth : size;
  const weights = size * size * filterDepth * (isWhole ? 1 : channels);
  return {
    filterDepth,
    side: side - size + 1,
    depth: depth - filterDepth + 1,
    weights,
    parameters: (weights + 1) * filters,
  };
}
