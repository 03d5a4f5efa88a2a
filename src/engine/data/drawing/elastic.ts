import type { Random } from '../../random.ts';

/**
 * How far the place (x, y) is moved. All four are fractions of the picture's side, linear between the grid's places;
 * beyond the border as on it.
 */
export type ElasticField = (x: number, y: number) => readonly [dx: number, dy: number];

/**
 * Random shifts that neighbours share, as Simard, Steinkraus and Platt (2003) bend handwriting: each place of a grid
 * is given a shift at random, and a Gaussian smooths them. `strength` is the standard deviation that the smoothed
 * shifts come to (the paper's α scales them before smoothing), `smoothness` the Gaussian's, both in fractions of the
 * side. Small `smoothness` makes a trembling hand, large a slanted or stretched one.
 */
export function elasticField(
  random: Random,
  { strength = 0.03, smoothness = 0.14, grid = 16 }: { strength?: number; smoothness?: number; grid?: number } = {},
): ElasticField {
  const [dx, dy] = [smoothShifts(random, grid, smoothness * grid), smoothShifts(random, grid, smoothness * grid)];
  const at = (shifts: Float32Array, x: number, y: number): number => {
    const [column, row] = [x, y].map((side) => Math.min(grid - 1, Math.max(0, side * grid - 0.5))) as [number, number];
    const [left, top] = [Math.min(grid - 2, Math.floor(column)), Math.min(grid - 2, Math.floor(row))];
    const [u, v] = [column - left, row - top];
    const first = top * grid + left;
    const upper = shifts[first]! * (1 - u) + shifts[first + 1]! * u;
    const lower = shifts[first + grid]! * (1 - u) + shifts[first + grid + 1]! * u;
    return strength * (upper * (1 - v) + lower * v);
  };
  return (x, y) => [at(dx, x, y), at(dy, x, y)];
}

/** Independent normal shifts, smoothed and brought back to a standard deviation of about 1. */
function smoothShifts(random: Random, grid: number, sigma: number): Float32Array {
  const kernel = gaussian(sigma);
  const shifts = Float32Array.from({ length: grid * grid }, () => random.normal());
  const smoothed = smoothRows(smoothRows(shifts, grid, kernel), grid, kernel);
  // Smoothing along both axes multiplies the variance of independent shifts by (Σ k²)².
  const loss = kernel.reduce((sum, weight) => sum + weight * weight, 0);
  return smoothed.map((shift) => shift / loss);
}

/** Smooths each row and turns rows into columns, so that doing it twice smooths both ways. Wraps at the borders. */
function smoothRows(values: Float32Array, grid: number, kernel: readonly number[]): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const turned = new Float32Array(values.length);
  for (let row = 0; row < grid; row++) {
    for (let column = 0; column < grid; column++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        sum += kernel[k + reach]! * values[row * grid + ((column + k + reach * grid) % grid)]!;
      }
      turned[column * grid + row] = sum;
    }
  }
  return turned;
}

/** The weights of a Gaussian at whole steps, to 2.5 standard deviations, adding up to 1. */
function gaussian(sigma: number): number[] {
  const reach = Math.max(1, Math.ceil(2.5 * sigma));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / sigma) ** 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
