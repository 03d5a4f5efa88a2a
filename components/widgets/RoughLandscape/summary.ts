import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { count, watershed } from './landscape.ts';
import { inBetterValley, runs, shareInterval } from './model.ts';
import type { RoughLandscapeState } from './scene.ts';

/** How many got out, or stayed, and how sure that makes the share. */
export function sentenceOf(state: RoughLandscapeState, rows: readonly Float64Array[]): string {
  const hits = inBetterValley(rows[state.step]!);
  const [low, high] = shareInterval(hits, runs);
  const startsPoor = state.start < watershed;
  const batches = Number(state.batch) === count ? `all ${count} examples at once` : `batches of ${state.batch}`;
  const opening =
    state.step === 0
      ? `All ${runs} runs start at w\u00a0=\u00a0${fixed(state.start, 1)}, in the ${startsPoor ? 'poor' : 'better'} valley.`
      : `${state.step} steps with ${batches} at rate ${fixed(state.rate, 2)}, all from w\u00a0=\u00a0${fixed(state.start, 1)} in the ${startsPoor ? 'poor' : 'better'} valley: ` +
        `${hits} of ${runs} runs are now in the better one.`;
  if (state.step === 0) return opening;
  return `${opening} That is ${percent(hits / runs)}, which leaves the true chance anywhere from ${percent(low)} to ${percent(high)}.`;
}

export function percent(share: number): string {
  return `${fixed(100 * share, 0)}%`;
}

/** Every twentieth step: how many are where, and the middle half of all runs. */
export function tableOf(rows: readonly Float64Array[]): TableData {
  const every = 20;
  const cells = (places: Float64Array) => {
    const sorted = places.toSorted();
    const hits = inBetterValley(places);
    const quartile = (part: number) => fixed(sorted[Math.floor(part * (sorted.length - 1))]!, 2);
    return [String(runs - hits), String(hits), quartile(0.25), quartile(0.5), quartile(0.75)];
  };
  return {
    columns: ['step', 'in the poor valley', 'in the better valley', 'lower quartile of w', 'median', 'upper quartile'],
    rows: rows.map((places, step) => [String(step), ...cells(places)]).filter((_, step) => step % every === 0),
  };
}
