import { fixed } from '../../plot/format.ts';
import { type CellName, cellNames, curveOf, delays, type Spread, type Track } from './model.ts';

/** Where each kind stands at each delay, by "GRU/40": after as many updates as all of its seeds have had. */
export function latestOf(tracks: readonly Track[]): Record<string, Spread | null> {
  const entries = cellNames.flatMap((cell) =>
    delays.map((delay) => [`${cell}/${delay}`, curveOf(tracks, cell, delay).at(-1) ?? null] as const),
  );
  return Object.fromEntries(entries);
}

/** A kind holds a delay if its seeds are right nine times in ten, on average. */
const holds = 0.9;

/** How far each kind holds from the shortest delay on, in one sentence. */
export function sentence(latest: Record<string, Spread | null>, updates: number): string {
  const parts = cellNames.flatMap((cell) => partOf(cell, latest) ?? []);
  if (parts.length === 0) return 'No network has been measured yet.';
  return `After ${updates} updates ${parts.join('; ')}.`;
}

function partOf(cell: CellName, latest: Record<string, Spread | null>): string | null {
  const own = delays.map((delay) => ({ delay, spread: latest[`${cell}/${delay}`] ?? null }));
  if (own.every(({ spread }) => spread === null)) return null;
  const fallen = own.findIndex(({ spread }) => spread !== null && spread.mean < holds);
  const name = `the ${cell === 'RNN' ? 'plain RNN' : cell}`;
  if (fallen === -1) return `${name} holds at every delay`;
  const { delay, spread } = own[fallen]!;
  const held = fallen > 0 ? `holds up to ${own[fallen - 1]!.delay} steps and ` : '';
  return `${name} ${held}reads ${percent(spread!.mean)} right at ${delay}`;
}

export const tableOf = (latest: Record<string, Spread | null>) => ({
  columns: ['delay', ...cellNames],
  rows: delays.map((delay) => [`${delay} steps`, ...cellNames.map((cell) => cellOf(latest[`${cell}/${delay}`]))]),
});

function cellOf(spread: Spread | null | undefined): string {
  if (!spread) return '–';
  const { least, mean, most } = spread;
  return least === most ? percent(mean) : `${percent(mean)} (${fixed(100 * least, 0)} to ${fixed(100 * most, 0)})`;
}

const percent = (share: number) => `${fixed(100 * share, 0)}\u00a0%`;
