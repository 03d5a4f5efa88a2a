import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  encodeWords,
  moods,
  recall,
  sentences,
  skies,
  skyChanges,
  temperatures,
  vocabulary,
  weather,
} from '#engine/data/index.ts';
import { nouns as lexicon } from '#engine/data/sentences.ts';
import { mean } from './statistics.ts';

const random = createRandom('sequences');

describe('weather', () => {
  test('skies follow one another as the chain says', () => {
    const { sky, mood } = weather(60_000, random);
    expect(mood).toHaveLength(60_000);
    for (const [today, odds] of skyChanges.entries()) {
      const tomorrows = Array.from(sky.slice(1)).filter((_, day) => sky[day] === today);
      odds.forEach((chance, tomorrow) => {
        expect(mean(tomorrows.map((next) => Number(next === tomorrow)))).toBeCloseTo(chance, 1);
      });
      expect(odds.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 12);
    }
    expect(skies).toHaveLength(3);
    expect(moods).toHaveLength(2);
  });

  /** How well the best guess from these skies does; a table of what was most often seen, on the days it was made of. */
  function bestGuess({ sky, mood }: { sky: Int32Array; mood: Int32Array }, days: readonly number[]): number {
    const seen = new Map<string, [number, number]>();
    for (let day = 3; day < mood.length - 3; day++) {
      const key = days.map((offset) => sky[day + offset]).join();
      const counts = seen.get(key) ?? [0, 0];
      counts[mood[day]!]! += 1;
      seen.set(key, counts);
    }
    return [...seen.values()].reduce((sum, counts) => sum + Math.max(...counts), 0) / (mood.length - 6);
  }

  test('mood follows from today and before; with hindsight only from tomorrow as well', () => {
    const [plain, hindsight] = [weather(20_000, random), weather(20_000, random, { hindsight: true })];
    expect(plain.sky).toEqual(hindsight.sky);
    expect(bestGuess(plain, [-2, -1, 0])).toBe(1);
    expect(bestGuess(plain, [0])).toBeLessThan(0.95);
    expect(bestGuess(hindsight, [-3, -2, -1, 0])).toBeLessThan(0.9);
    expect(bestGuess(hindsight, [-2, -1, 0, 1])).toBe(1);
  });

  test('both moods are common', () => {
    for (const hindsight of [false, true]) {
      const happy = mean(weather(5000, random, { hindsight }).mood);
      expect(happy).toBeGreaterThan(0.25);
      expect(happy).toBeLessThan(0.8);
    }
  });

  test('whim is the share of days on which the mood is the other one', () => {
    const [plain, whimsical] = [weather(20_000, random), weather(20_000, random, { whim: 0.1 })];
    expect(mean(plain.mood.map((mood, day) => Number(mood !== whimsical.mood[day])))).toBeCloseTo(0.1, 2);
  });
});

describe('sentences', () => {
  const plurals = new Set(lexicon.map(([, plural]) => plural));
  const nouns = new Set(lexicon.flat());
  const pluralVerbs = new Set('are were help watch like follow find know'.split(' '));
  const many = sentences(2000, random);

  test('the verb agrees with the subject, whatever stands between', () => {
    for (const { words, subject, verb, number } of many) {
      expect(plurals.has(words[subject]!)).toBe(number === 1);
      expect(pluralVerbs.has(words[verb]!)).toBe(number === 1);
      expect(verb).toBeGreaterThan(subject);
    }
  });

  test('attractors are the nouns between that have the other number', () => {
    for (const { words, subject, verb, number, attractors } of many) {
      const between = words.slice(subject + 1, verb).filter((word) => nouns.has(word));
      expect(between.filter((word) => plurals.has(word) !== (number === 1))).toHaveLength(attractors);
    }
    expect(Math.max(...many.map(({ attractors }) => attractors))).toBe(3);
    expect(mean(many.map(({ attractors }) => Number(attractors > 0)))).toBeGreaterThan(0.25);
  });

  test('singular and plural take turns; a verb inside of a clause agrees with its own noun', () => {
    expect(many.map(({ number }) => number)).toEqual(many.map((_, i) => i % 2));
    const clauses = many.flatMap(({ words, clauses }) => clauses.map((clause) => ({ words, ...clause })));
    expect(clauses.length).toBeGreaterThan(300);
    for (const { words, at, number } of clauses) expect(pluralVerbs.has(words[at]!)).toBe(number === 1);
    // "that the [adjective] noun verb": nothing stands between the two.
    const short = many.flatMap(({ words }) => [
      ...words.join(' ').matchAll(/that the (?:(?:old|small|red|quiet|new|big|young|green) )?(\S+) (\S+)/g),
    ]);
    const direct = short.filter(([, , verb]) => /^(help|watch|like|follow|find|know)(s|es)?$/.test(verb!));
    expect(direct.length).toBeGreaterThan(200);
    expect(direct.every(([, noun, verb]) => plurals.has(noun!) === pluralVerbs.has(verb!))).toBe(true);
  });

  test('depth limits the nouns between', () => {
    expect(Math.max(...sentences(300, random, { depth: 1, nesting: 1 }).map(({ attractors }) => attractors))).toBe(1);
    expect(sentences(100, random, { depth: 0 }).every(({ subject, verb }) => verb === subject + 1)).toBe(true);
  });

  test('a mismatch and a phrase in front come as often as is asked for', () => {
    const opposed = sentences(300, random, { nesting: 1, mismatch: 1, fronted: 1 });
    expect(opposed.every(({ between, attractors }) => between === 3 && attractors === 3)).toBe(true);
    expect(opposed.every(({ words, subject }) => nouns.has(words[subject]!) && words[0] !== 'the')).toBe(true);
    expect(sentences(100, random, { mismatch: 0 }).every(({ attractors }) => attractors === 0)).toBe(true);
    expect(many.every(({ words }) => words[0] === 'the')).toBe(true);
  });

  test('every word has a number, and every word of the vocabulary is used', () => {
    const used = new Set(many.flatMap(({ words }) => words));
    expect([...used].sort()).toEqual([...vocabulary]);
    expect(encodeWords([vocabulary[0]!, vocabulary[5]!])).toEqual(Int32Array.of(0, 5));
    expect(() => encodeWords(['the', 'zebra'])).toThrow(
      'encodeWords: unknown word: "zebra"; use a word of `vocabulary`',
    );
  });
});

describe('temperatures', () => {
  test('a cold winter, a warm summer, a year on the same again', () => {
    const days = temperatures(730, random, { noise: 0 });
    expect([days[0], days[365]].map((degrees) => Math.round(degrees!))).toEqual([-2, -2]);
    expect(days[182]).toBeCloseTo(22, 1);
  });

  test('noise has the standard deviation asked for, and lingers for some days', () => {
    const [clean, noisy] = [temperatures(20_000, random, { noise: 0 }), temperatures(20_000, random, { noise: 2 })];
    const deviations = Array.from(noisy, (degrees, day) => degrees - clean[day]!);
    const product = (lag: number) => mean(deviations.slice(lag).map((value, day) => value * deviations[day]!));
    expect(Math.sqrt(product(0))).toBeCloseTo(2, 1);
    expect(product(1) / product(0)).toBeCloseTo(0.5, 1);
    expect(product(8) / product(0)).toBeCloseTo(0, 1);
  });
});

describe('recall', () => {
  test('one symbol a step, the first marked and asked for', () => {
    const { inputs, shape, labels } = recall(40, 6, random, { symbols: 3 });
    expect(shape).toEqual([40, 7, 4]);
    for (let i = 0; i < 40; i++) {
      for (let step = 0; step < 7; step++) {
        const row = Array.from(inputs.subarray((i * 7 + step) * 4, (i * 7 + step + 1) * 4));
        expect(row.slice(0, 3).sort()).toEqual([0, 0, 1]);
        expect(row[3]).toBe(Number(step === 0));
        if (step === 0) expect(row[labels[i]!]).toBe(1);
      }
    }
  });

  test('what follows says nothing about it', () => {
    const { inputs, labels } = recall(4000, 1, random);
    const same = Array.from(labels, (label, i) => inputs[(2 * i + 1) * 5 + label]!);
    expect(mean(same)).toBeCloseTo(1 / 4, 1);
  });

  test('no delay is one, less is none', () => {
    expect(recall(2, 0, random).shape).toEqual([2, 1, 5]);
    expect(() => recall(2, -1, random)).toThrow('recall: delay is no whole number: -1; ask for 0 steps or more');
  });
});
