import type { Result } from './results.ts';

/** How a class fared on one exercise. */
export interface ItemStatistics {
  handedIn: number;
  passed: number;
  /** Share of those who handed in that passed; undefined where nobody did. */
  difficulty?: number;
  /**
   * Correlation between passing this exercise and the share of points got on the others, over those who handed this one
   * in; undefined where either is the same for all.
   */
  discrimination?: number;
  /** Which mistakes and verdicts, the commonest first. */
  endings: { name: string; count: number }[];
}

/** @param of `loss-functions/softmax` */
export function itemStatistics(results: readonly Result[], of: string): ItemStatistics {
  const isOf = ({ chapter, exercise }: Result) => `${chapter}/${exercise}` === of;
  const handedIn = results.filter((result) => isOf(result) && result.verdict !== 'missing');
  const passed = handedIn.filter(({ verdict }) => verdict === 'pass').length;
  const elsewhere = new Map<string, { points: number; possible: number }>();
  for (const result of results) {
    if (isOf(result)) continue;
    const sum = elsewhere.get(result.learner) ?? { points: 0, possible: 0 };
    elsewhere.set(result.learner, { points: sum.points + result.points, possible: sum.possible + result.possible });
  }
  const rest = handedIn.map(({ learner }) => {
    const { points, possible } = elsewhere.get(learner) ?? { points: 0, possible: 0 };
    return possible > 0 ? points / possible : 0;
  });
  const discrimination = correlation(
    handedIn.map(({ verdict }) => Number(verdict === 'pass')),
    rest,
  );
  const counts = new Map<string, number>();
  for (const { verdict, outcome } of handedIn) {
    const name = verdict === 'fail' && outcome?.mistake ? outcome.mistake : verdict;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    handedIn: handedIn.length,
    passed,
    ...(handedIn.length > 0 && { difficulty: passed / handedIn.length }),
    ...(discrimination !== undefined && { discrimination }),
    endings: [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count),
  };
}

/** Pearson's; undefined where one of the two doesn't vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const deviations = xs.map((x, index) => [x - meanX, ys[index]! - meanY] as const);
  const sum = (of: (pair: readonly [number, number]) => number) =>
    deviations.reduce((total, pair) => total + of(pair), 0);
  const spread = Math.sqrt(sum(([x]) => x * x) * sum(([, y]) => y * y));
  return spread > 1e-12 ? sum(([x, y]) => x * y) / spread : undefined;
}
