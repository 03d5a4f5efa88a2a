import { moods, skies } from '#engine/data/index.ts';
import { fixed } from '../../plot/format.ts';
import { nameOf } from './dates.ts';
import {
  accuracyOf,
  type Baselines,
  type Diary,
  daysOfYear,
  type Kind,
  kinds,
  meanOf,
  type Result,
  type Spread,
  spreadOf,
} from './model.ts';
import type { DogMoodState } from './scene.ts';

export const kindNames: Record<Kind, string> = { one: 'one-way', two: 'two-way' };

export const percent = (share: number) => `${fixed(100 * share, 1)}\u00a0%`;

/** The means over the seeds of what can be reached without learning. */
export const meanBaselines = (baselines: readonly Baselines[]): Baselines => ({
  majority: meanOf(baselines.map(({ majority }) => majority)),
  best: {
    one: meanOf(baselines.map(({ best }) => best.one)),
    two: meanOf(baselines.map(({ best }) => best.two)),
  },
});

/** Both kinds' accuracy with its spread, and what it is to be held against. */
export function sentence(results: readonly Result[], mean: Baselines, rule: DogMoodState['rule']): string {
  const [one, two] = kinds.map((kind) => spreadOf(results, kind));
  const before = rule === 'before' ? 'Mood of today and before' : 'Mood in hindsight';
  if (!one || !two) return `${before}: no network has been trained yet.`;
  const best =
    rule === 'before'
      ? `${percent(mean.best.two)} is the best possible`
      : `${percent(mean.best.one)} is the best possible without tomorrow, ${percent(mean.best.two)} with it`;
  return (
    `${before}: of ${daysOfYear} unseen days the one-way network says ${spreadText(one)} right, ` +
    `the two-way one ${spreadText(two)}; always the same mood is ${percent(mean.majority)}, ${best}.`
  );
}

const spreadText = ({ least, mean, most }: Spread) =>
  least === most ? percent(mean) : `${percent(mean)} (${fixed(100 * least, 1)} to ${fixed(100 * most, 1)})`;

/** One seed's numbers a row, and the means last. */
export function tableOf(seeds: readonly number[], results: readonly Result[], baselines: readonly Baselines[]) {
  const shareOf = (kind: Kind, seed: number) => {
    const found = results.find((result) => result.kind === kind && result.seed === seed);
    return found ? percent(accuracyOf(found)) : '–';
  };
  const ends = ({ majority, best }: Baselines) => [majority, best.one, best.two].map(percent);
  const means = kinds.map((kind) => spreadOf(results, kind)?.mean);
  return {
    columns: ['seed', 'one-way', 'two-way', 'majority', 'best without tomorrow', 'best with tomorrow'],
    rows: [
      ...seeds.map((seed, i) => [String(seed), ...kinds.map((kind) => shareOf(kind, seed)), ...ends(baselines[i]!)]),
      ['mean', ...means.map((mean) => (mean === undefined ? '–' : percent(mean))), ...ends(meanBaselines(baselines))],
    ],
  };
}

/** A network's mood for a day of the second year, from 1; undefined before it has been trained. */
export function saidOn(day: number, diary: Diary, result: Result | undefined): number | undefined {
  if (!result) return undefined;
  const mood = diary.mood[daysOfYear + day - 1]!;
  return result.wrong.includes(day - 1) ? 1 - mood : mood;
}

/** The day looked at, in one sentence: "March 21: rain, gloomy, on a whim; …". */
export function dayText(day: number, diary: Diary, own: Record<Kind, Result | undefined>): string {
  const at = daysOfYear + day - 1;
  const mood = diary.mood[at]!;
  const whim = mood === diary.ruled[at] ? '' : ', on a whim';
  const said = kinds.flatMap((kind) => {
    const one = saidOn(day, diary, own[kind]);
    if (one === undefined) return [];
    return [`the ${kindNames[kind]} network says ${moods[one]}, ${one === mood ? 'right' : 'wrong'}`];
  });
  return [`${nameOf(day)}: ${skies[diary.sky[at]!]}, the dog ${moods[mood]}${whim}`, ...said].join('; ');
}
