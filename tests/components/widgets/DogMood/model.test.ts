import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, initialOf, nameOf, runsOf } from '../../../../components/widgets/DogMood/dates.ts';
import {
  accuracyOf,
  baselinesOf,
  daysOfYear,
  diaryOf,
  kinds,
  type Result,
  seedsOf,
  spreadOf,
} from '../../../../components/widgets/DogMood/model.ts';
import { opening } from '../../../../components/widgets/DogMood/opening.ts';
import { dogMood } from '../../../../components/widgets/DogMood/scene.ts';
import { dayText, meanBaselines, saidOn, sentence, tableOf } from '../../../../components/widgets/DogMood/summary.ts';

const { initial } = dogMood;
const result = (seed: number, wrongDays: number): Result => ({
  kind: 'one',
  seed,
  wrong: Array.from({ length: wrongDays }, (_, day) => day),
});

describe('dates', () => {
  it('and days of the year are each other’s way back', () => {
    for (let day = 1; day <= daysOfYear; day++) expect(dayOf(dateOf(day))).toBe(day);
    expect([nameOf(1), nameOf(60), nameOf(80), nameOf(365)]).toEqual([
      'January 1',
      'March 1',
      'March 21',
      'December 31',
    ]);
    expect([1, 6, 9].map(initialOf).join('')).toBe('JJS');
  });

  it('beyond a month’s end are its last day', () => {
    expect(nameOf(dayOf({ month: 2, date: 31 }))).toBe('February 28');
  });

  it('in a row are one run, cut where a month ends', () => {
    expect(runsOf((day) => day >= 31 && day <= 33)).toEqual([
      [
        { month: 1, date: 31 },
        { month: 1, date: 31 },
      ],
      [
        { month: 2, date: 1 },
        { month: 2, date: 2 },
      ],
    ]);
    expect(runsOf((day) => day === 5 || day === 7)).toHaveLength(2);
  });
});

describe('a diary', () => {
  it('has the same skies under both rules, and whims on about one day in twenty', () => {
    const [before, after] = (['before', 'hindsight'] as const).map((rule) => diaryOf(1, { rule, whim: 5 }));
    expect(after!.sky).toEqual(before!.sky);
    expect(after!.ruled).not.toEqual(before!.ruled);
    const whims = before!.mood.filter((mood, day) => mood !== before!.ruled[day]).length;
    expect(whims / (2 * daysOfYear)).toBeCloseTo(0.05, 1);
    expect(whims).toBeGreaterThan(0);
  });

  it('without whims is the rule', () => {
    const { mood, ruled } = diaryOf(3, { rule: 'before', whim: 0 });
    expect(mood).toEqual(ruled);
  });
});

describe('the baselines', () => {
  const baselines = (rule: 'before' | 'hindsight', whim: number) => baselinesOf(diaryOf(1, { rule, whim }), rule);

  it('know the rule: without whims nothing is missed, unless it lies in tomorrow', () => {
    expect(baselines('before', 0).best).toEqual({ one: 1, two: 1 });
    const { one, two } = baselines('hindsight', 0).best;
    expect(two).toBe(1);
    expect(one).toBeGreaterThan(0.75);
    expect(one).toBeLessThan(0.9);
  });

  it('with whims stay below; always the same mood is worst', () => {
    const { majority, best } = baselines('hindsight', 5);
    expect(best.two).toBeCloseTo(0.95, 1);
    expect(best.two).toBeLessThan(1);
    expect(best.one).toBeLessThan(best.two);
    expect(majority).toBeLessThan(best.one);
  });
});

describe('results', () => {
  it('are shares of the year, and a spread over the seeds of one kind', () => {
    expect(accuracyOf(result(1, 73))).toBeCloseTo(0.8, 10);
    const spread = spreadOf([result(1, 73), result(2, 0), { ...result(1, 365), kind: 'two' }], 'one')!;
    expect(spread.least).toBeCloseTo(0.8, 10);
    expect(spread.mean).toBeCloseTo(0.9, 10);
    expect(spread.most).toBe(1);
    expect(spreadOf([], 'one')).toBeNull();
  });

  it('say the other mood on a wrong day', () => {
    const diary = diaryOf(1, initial);
    const mood = diary.mood[daysOfYear]!;
    expect(saidOn(1, diary, result(1, 1))).toBe(1 - mood);
    expect(saidOn(2, diary, result(1, 1))).toBe(diary.mood[daysOfYear + 1]);
    expect(saidOn(1, diary, undefined)).toBeUndefined();
    expect(dayText(1, diary, { one: result(1, 1), two: undefined })).toMatch(
      /^January 1: \w+, the dog \w+(, on a whim)?; the one-way network says \w+, wrong$/,
    );
  });
});

describe('the opening', () => {
  const seeds = seedsOf(initial);
  const baselines = seeds.map((seed) => baselinesOf(diaryOf(seed, initial), initial.rule));

  it('has both kinds for every seed, and both near the best possible', () => {
    expect(opening.map(({ kind, seed }) => `${kind}${seed}`)).toEqual(
      seeds.flatMap((seed) => kinds.map((kind) => `${kind}${seed}`)),
    );
    expect(sentence(opening, meanBaselines(baselines), 'before')).toMatch(
      /one-way network says 93\.2.% \(90\.7 to 94\.5\) right, the two-way one 92\.8.% \(91\.2 to 93\.7\); .* best possible\.$/,
    );
  });

  it('is a table of a row a seed and one of means; dashes where nothing is trained', () => {
    const { columns, rows } = tableOf(seeds, opening, baselines);
    expect(rows.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5', '6', 'mean']);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(tableOf(seeds, [], baselines).rows.at(-1)!.slice(0, 3)).toEqual(['mean', '–', '–']);
  });
});

it('a widget that has not trained says so', () => {
  expect(sentence([], baselinesOf(diaryOf(1, initial), 'before'), 'hindsight')).toBe(
    'Mood in hindsight: no network has been trained yet.',
  );
});
