import { batchSizes, count } from './model.ts';

/** How a walk is drawn: told apart by line and dots, not by color alone. */
export interface Look {
  name: string;
  color: string;
  width: number;
  dot: number;
  dash?: string;
}

const looks: readonly Look[] = [
  { name: `all ${count}`, color: 'var(--class-1)', width: 2, dot: 4 },
  { name: '8', color: 'var(--class-2)', width: 1.75, dot: 2 },
  { name: '1', color: 'var(--class-4)', width: 1, dot: 0 },
];

export function lookOf(batchSize: number): Look {
  return looks[batchSizes.indexOf(batchSize)]!;
}
