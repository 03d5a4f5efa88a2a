/**
 * Seeded random numbers. A generator's numbers depend on its seed and its name alone: `fork('weights')` gives the
 * same stream whatever else has been drawn, so adding a draw in one module never shifts another's.
 *
 * @see torch.Generator
 */
export interface Random {
  /** A float in [low, high). */
  uniform(low?: number, high?: number): number;
  /** A draw from the normal distribution, by Box and Muller's transform (1958). */
  normal(mean?: number, standardDeviation?: number): number;
  /** An integer from low to high − 1, as NumPy counts. */
  integer(low: number, high: number): number;
  /** A shuffled copy (Fisher and Yates; Durstenfeld 1964). */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent generator of that name. */
  fork(name: string): Random;
}

/**
 * A generator of random numbers. Equal seeds give equal numbers, on every machine.
 *
 * @throws if `integer` is given an empty range
 * @see torch.manual_seed
 * @example createRandom(7).uniform()
 */
export function createRandom(seed: number | string): Random {
  const next = sfc32(hash(String(seed)));
  const uniform = (low = 0, high = 1) => low + (high - low) * next();
  const integer = (low: number, high: number) => {
    if (!(high > low)) throw new RangeError(`integer: empty range: [${low}, ${high}); high must exceed low`);
    return low + Math.floor(next() * (high - low));
  };
  return {
    uniform,
    integer,
    normal(mean = 0, standardDeviation = 1) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next());
    },
    shuffle<T>(items: readonly T[]) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

/** Four 32-bit words from a string: FNV-1a, started from four offsets. */
function hash(text: string): [number, number, number, number] {
  const word = (offset: number) => {
    let state = (0x811c9dc5 ^ offset) >>> 0;
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return state;
  };
  return [word(0), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
}

/** Chris Doty-Humphrey's sfc32 (PractRand, 2010): 128 bits of state, passes BigCrush. Yields floats in [0, 1). */
function sfc32([a, b, c, counter]: [number, number, number, number]): () => number {
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
