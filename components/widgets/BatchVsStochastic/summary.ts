import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed } from '../../plot/format.ts';
import { lookOf } from './looks.ts';
import { count, epochs, excess, reached, type Stage, type Walk } from './model.ts';
import type { BatchVsStochasticState } from './scene.ts';

/** Each walk's height above the least cost, averaged over the last three epochs that it has seen. */
const recently = 3 * count;

export function sentenceOf(
  { seen, rate, decay }: BatchVsStochasticState,
  walks: readonly Walk[],
  isOwn = false,
): string {
  if (seen === 0) return 'Nothing has been seen yet: all three lines are at the start.';
  const epochsSeen = seen / count;
  const rateText = `a learning rate of ${fixed(rate, 2)}${decay === 'decaying' ? ' that decays from epoch to epoch' : ''}`;
  const parts = walks.map((walk) => {
    const steps = reached(walk, seen).length - 1;
    return `batches of ${lookOf(walk.batchSize).name}: ${steps} ${steps === 1 ? 'step' : 'steps'}`;
  });
  const opening = `${isOwn ? 'By your own sgdEpoch: after' : 'After'} ${seen} examples (${trim(epochsSeen)} ${epochsSeen === 1 ? 'epoch' : 'epochs'}) at ${rateText}, ${parts.join('; ')}.`;
  if (seen < recently) return `${opening} ${nearestOf(walks, seen)} is nearest to the least cost.`;
  const averages = walks.map((walk) => `${compact(wandering(walk, seen), 4)} for ${lookOf(walk.batchSize).name}`);
  return `${opening} Over the last three epochs the cost lay above the least by an average of ${averages.join(', ')}.`;
}

/** The mean height above the least cost, over the stages of the last three epochs. */
export function wandering(walk: Walk, seen: number): number {
  const recent = reached(walk, seen).filter((stage) => stage.seen > seen - recently);
  return recent.reduce((sum, { cost }) => sum + excess(cost), 0) / recent.length;
}

function nearestOf(walks: readonly Walk[], seen: number): string {
  const costOf = (walk: Walk) => reached(walk, seen).at(-1)!.cost;
  const nearest = walks.reduce((low, walk) => (costOf(walk) < costOf(low) ? walk : low));
  return `The walk in batches of ${lookOf(nearest.batchSize).name}`;
}

const trim = (value: number) => Number(value.toFixed(1)).toString();

/** Where every walk is at the end of each epoch. */
export function tableOf(walks: readonly Walk[]): TableData {
  const columns = [
    'examples seen',
    ...walks.flatMap(({ batchSize }) => {
      const { name } = lookOf(batchSize);
      return [`${name}: w`, `${name}: b`, `${name}: cost J`];
    }),
  ];
  const rows = Array.from({ length: epochs + 1 }, (_, epoch) => {
    const cells = ({ line: [w, b], cost }: Stage) => [compact(w, 3), compact(b, 3), compact(cost, 4)];
    return [String(epoch * count), ...walks.flatMap((walk) => cells(reached(walk, epoch * count).at(-1)!))];
  });
  return { columns, rows };
}
