/** The kernels that have a name, in the order in which they are offered. */
export const kernelNames = [
  'identity',
  'box',
  'gaussian',
  'sharpen',
  'vertical',
  'horizontal',
  'laplacian',
  'emboss',
  'red',
] as const;

export type KernelName = (typeof kernelNames)[number];

interface Kernel {
  label: string;
  /** What its result shows, as the end of a sentence: "It …". */
  does: string;
  /** The weight `i` rows below and `j` columns right of the middle, on a kernel that reaches `reach` to each side. */
  weight(i: number, j: number, reach: number): number;
}

/** Binomial numbers, nearly a bell curve, and their smoothed difference (Sobel and Feldman 1968, for a reach of 1). */
const bell = [[], [1, 2, 1], [1, 4, 6, 4, 1]];
const slope = [[], [-1, 0, 1], [-1, -2, 0, 2, 1]];
const isMiddle = (i: number, j: number) => Number(i === 0 && j === 0);

/** A difference to the neighbours: of 4 at once, or over a diamond of 12, which is less easily upset by grain. */
function laplacian(i: number, j: number, reach: number): number {
  if (isMiddle(i, j)) return reach === 1 ? -4 : -16;
  return Math.max(0, reach + 1 - Math.abs(i) - Math.abs(j));
}

export const kernels: Record<KernelName, Kernel> = {
  identity: {
    label: 'identity',
    does: 'hands on the middle pixel as it is',
    weight: isMiddle,
  },
  box: {
    label: 'box blur',
    does: 'takes the mean of the window, so that fine detail goes',
    weight: (_i, _j, reach) => 1 / (2 * reach + 1) ** 2,
  },
  gaussian: {
    label: 'Gaussian blur',
    does: 'takes a mean that trusts near pixels more than far ones',
    weight: (i, j, reach) => (bell[reach]![i + reach]! * bell[reach]![j + reach]!) / 16 ** reach,
  },
  sharpen: {
    label: 'sharpen',
    does: 'adds to the middle pixel what sets it apart from its neighbors',
    weight: (i, j, reach) => isMiddle(i, j) - laplacian(i, j, reach),
  },
  vertical: {
    label: 'vertical edges (Sobel)',
    does: 'is positive where it is brighter on the right, negative where it is brighter on the left',
    weight: (i, j, reach) => bell[reach]![i + reach]! * slope[reach]![j + reach]!,
  },
  horizontal: {
    label: 'horizontal edges (Sobel)',
    does: 'is positive where it is brighter below, negative where it is brighter above',
    weight: (i, j, reach) => slope[reach]![i + reach]! * bell[reach]![j + reach]!,
  },
  laplacian: {
    label: 'all edges (Laplacian)',
    does: 'is positive where the surroundings are brighter than the middle, negative where they are darker',
    weight: laplacian,
  },
  emboss: {
    label: 'emboss',
    does: 'lights the picture as a relief, from the lower right',
    weight: (i, j) => isMiddle(i, j) + i + j,
  },
  red: {
    label: 'red against the rest',
    does: 'is positive where there is more red than green and blue',
    weight: isMiddle,
  },
};

/** What the kernel that tells red weighs each channel with; the others treat all alike. */
const redSlices = [1, -0.5, -0.5];

/**
 * The weights of a named kernel: one slice of size × size for each channel, row after row. A kernel whose weights add up
 * to 1 keeps the brightness, so over three channels each slice has a third of it.
 */
export function namedWeights(name: KernelName, size: number, channels: number): number[] {
  const reach = (size - 1) / 2;
  const offsets = Array.from({ length: size }, (_, index) => index - reach);
  const slice = offsets.flatMap((i) => offsets.map((j) => kernels[name].weight(i, j, reach)));
  const total = slice.reduce((sum, weight) => sum + weight, 0);
  const share = name === 'red' || Math.abs(total) < 1e-9 ? 1 : 1 / channels;
  return Array.from({ length: channels }, (_, channel) =>
    slice.map((weight) => weight * (name === 'red' ? redSlices[channel]! : share)),
  ).flat();
}

/** Weights for another size or number of channels: middles stay middles, new places get 0, new slices repeat the first. */
export function refit(weights: readonly number[], from: number, to: number, channels: number): number[] {
  const shift = (from - to) / 2;
  return Array.from({ length: channels * to * to }, (_, index) => {
    const channel = Math.floor(index / (to * to));
    const row = (Math.floor(index / to) % to) + shift;
    const column = (index % to) + shift;
    if (row < 0 || column < 0 || row >= from || column >= from) return 0;
    const place = row * from + column;
    return weights[channel * from * from + place] ?? weights[place]!;
  });
}
