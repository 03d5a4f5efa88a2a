/** A first layer on an image, as a reader asks for it. */
export interface Plan {
  height: number;
  width: number;
  channels: number;
  /** Units of the fully connected layer, and filters of the convolutional one. */
  units: number;
  /** A filter's side. */
  size: number;
  hasBias: boolean;
}

/** What one kind of layer needs for that. */
export interface Count {
  /** Inputs that one unit is connected to. */
  inputs: number;
  /** Units that have weights of their own. */
  owners: number;
  parameters: number;
  /** Multiplications for one image. */
  multiplications: number;
}

export type Counts = { connected: Count; local: Count; shared: Count } | { refusal: string };

/**
 * Parameters of three layers on the same image: fully connected; with local windows, one unit at each place with
 * weights of its own; and convolutional, where all places share them. No padding, stride 1.
 */
export function countsOf({ height, width, channels, units, size, hasBias }: Plan): Counts {
  const refusal = refusalOf({ height, width, channels, units, size });
  if (refusal) return { refusal };
  const bias = hasBias ? 1 : 0;
  const pixels = height * width * channels;
  const window = size * size * channels;
  const places = (height - size + 1) * (width - size + 1);
  const count = (inputs: number, owners: number, uses: number): Count => ({
    inputs,
    owners,
    parameters: (inputs + bias) * owners,
    multiplications: inputs * uses,
  });
  return {
    connected: count(pixels, units, units),
    local: count(window, places * units, places * units),
    shared: count(window, units, places * units),
  };
}

function refusalOf({ height, width, channels, units, size }: Omit<Plan, 'hasBias'>): string | undefined {
  if (height < 1 || width < 1 || channels < 1)
    return `An image of ${height} × ${width} × ${channels} has no numbers in it. Make each of the three 1 or more.`;
  if (units < 1) return 'Without units or filters there is no layer. Take 1 or more.';
  if (size < 1) return 'A filter of side 0 has no weights. Make it 1 or more.';
  if (size > Math.min(height, width))
    return `A filter of ${size} × ${size} has no place in an image of ${height} × ${width}. Make it smaller.`;
  return undefined;
}

/** 27,000,100 as it is written in a sentence. */
export const grouped = (value: number) => value.toLocaleString('en-US');
