import { createRandom } from '#engine';
import { type Weather, weather } from '#engine/data/index.ts';
import type { TrainingSettings } from './scene.ts';

export const kinds = ['one', 'two'] as const;
/** One-way networks read from the first day on, two-way ones from both ends. */
export type Kind = (typeof kinds)[number];

export const daysOfYear = 365;
/** Epochs of every training, each one update on the whole first year. */
export const mostEpochs = 60;

/** What one network has come to. */
export interface Result {
  kind: Kind;
  seed: number;
  /** Days of the second year, from 0, whose mood it says wrong. */
  wrong: readonly number[];
}

/** Two years of one seed: the first is trained on, the second is unseen. */
export interface Diary extends Weather {
  /** The moods had the dog no whims. */
  ruled: Int32Array;
}

export function diaryOf(seed: number, { rule, whim }: Pick<TrainingSettings, 'rule' | 'whim'>): Diary {
  const write = (share: number) =>
    weather(2 * daysOfYear, createRandom(seed), { hindsight: rule === 'hindsight', whim: share });
  // Whims are drawn apart from the weather, so both have the same days.
  return { ...write(whim / 100), ruled: write(0).mood };
}

export const seedsOf = ({ seeds, firstSeed }: Pick<TrainingSettings, 'seeds' | 'firstSeed'>): number[] =>
  Array.from({ length: seeds }, (_, index) => firstSeed + index);

export const accuracyOf = ({ wrong }: Pick<Result, 'wrong'>): number => 1 - wrong.length / daysOfYear;

/** Lowest, mean and highest of some shares. */
export interface Spread {
  least: number;
  mean: number;
  most: number;
}

/** One kind's accuracy over the seeds; null before any has been measured. */
export function spreadOf(results: readonly Result[], kind: Kind): Spread | null {
  const shares = results.filter((result) => result.kind === kind).map(accuracyOf);
  if (shares.length === 0) return null;
  return { least: Math.min(...shares), mean: meanOf(shares), most: Math.max(...shares) };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What can be reached without learning, as shares of the second year. */
export interface Baselines {
  /** Saying every day the mood that was more frequent in the first year. */
  majority: number;
  /** The best possible for each kind: knowing the rule, and of the weather what that kind reads. */
  best: Record<Kind, number>;
}

export function baselinesOf(diary: Diary, rule: TrainingSettings['rule']): Baselines {
  const { sky, mood, ruled } = diary;
  const happyDays = mood.subarray(0, daysOfYear).reduce((sum, one) => sum + one, 0);
  const usual = Number(happyDays > daysOfYear / 2);
  const share = (said: (day: number) => number) => {
    let right = 0;
    for (let day = daysOfYear; day < 2 * daysOfYear; day++) right += Number(said(day) === mood[day]);
    return right / daysOfYear;
  };
  const two = share((day) => ruled[day]!);
  const one = rule === 'before' ? two : share((day) => guesses()[contextOf(sky, day)]!);
  return { majority: share(() => usual), best: { one, two } };
}

/** Today's sky and those of the two days before, as one number from 0 to 26. */
const contextOf = (sky: Int32Array, day: number): number => 9 * sky[day - 2]! + 3 * sky[day - 1]! + sky[day]!;

let counted: readonly number[] | undefined;

/**
 * The likelier mood in hindsight after each three skies, counted over ten thousand days. More of the past would tell
 * nothing: the mood depends on no earlier day, and tomorrow's sky on today's alone.
 */
function guesses(): readonly number[] {
  if (counted) return counted;
  const { sky, mood } = weather(10_000, createRandom(0), { hindsight: true });
  const votes = new Array<number>(27).fill(0);
  for (let day = 2; day < mood.length; day++) votes[contextOf(sky, day)]! += mood[day] === 1 ? 1 : -1;
  counted = votes.map((vote) => Number(vote >= 0));
  return counted;
}
