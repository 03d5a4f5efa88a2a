import type { RaceSettings } from './scene.ts';

export const cellNames = ['RNN', 'GRU', 'LSTM'] as const;
export type CellName = (typeof cellNames)[number];

/** How many steps of other symbols stand between the first one and the answer. */
export const delays = [5, 10, 20, 40, 80] as const;
export const chance = 0.25;
export const mostUpdates = 400;
export const updatesBetween = 20;
const measures = mostUpdates / updatesBetween;
/** A network that has been right so often in a row has learned it, and rests. */
const restsAfter = 3;

/** One network's way: its accuracy after 0, 20, 40, … updates. */
export interface Track {
  cell: CellName;
  delay: number;
  seed: number;
  accuracies: readonly number[];
}

/** Lowest, mean and highest accuracy over the seeds. */
export interface Spread {
  least: number;
  mean: number;
  most: number;
  seeds: number;
}

/** The networks of a race, in the order in which they take turns. */
export function lineUp({ seeds, firstSeed }: Pick<RaceSettings, 'seeds' | 'firstSeed'>): Track[] {
  return Array.from({ length: seeds }, (_, index) => firstSeed + index).flatMap((seed) =>
    delays.flatMap((delay) => cellNames.map((cell) => ({ cell, delay, seed, accuracies: [] }))),
  );
}

/** Nothing is left to learn, or the race is over. */
export function isFinished({ accuracies }: Pick<Track, 'accuracies'>): boolean {
  const last = accuracies.slice(-restsAfter);
  return accuracies.length > measures || (last.length === restsAfter && last.every((accuracy) => accuracy === 1));
}

/** A track's accuracy at a measure; one that rests stays where it is. */
const accuracyAt = ({ accuracies }: Track, measure: number): number | undefined =>
  accuracies[measure] ?? (isFinished({ accuracies }) ? accuracies.at(-1) : undefined);

/** One kind at one delay after so many measures, over the seeds; null before all have been measured. */
export function spreadAt(tracks: readonly Track[], cell: CellName, delay: number, measure: number): Spread | null {
  const own = tracks.filter((track) => track.cell === cell && track.delay === delay);
  const found = own.map((track) => accuracyAt(track, measure));
  if (found.length === 0 || found.includes(undefined)) return null;
  const accuracies = found as number[];
  return {
    least: Math.min(...accuracies),
    mean: accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length,
    most: Math.max(...accuracies),
    seeds: accuracies.length,
  };
}

/** One kind's curve at one delay, as far as all seeds have come. */
export function curveOf(tracks: readonly Track[], cell: CellName, delay: number): Spread[] {
  const curve: Spread[] = [];
  for (let measure = 0; measure <= measures; measure++) {
    const spread = spreadAt(tracks, cell, delay, measure);
    if (!spread) break;
    curve.push(spread);
  }
  return curve;
}

/** Updates that the slowest network has behind it. */
export const updatesOf = (tracks: readonly Track[]): number =>
  updatesBetween *
  Math.max(
    0,
    Math.min(...tracks.map((track) => (isFinished(track) ? measures : Math.max(0, track.accuracies.length - 1)))),
  );
