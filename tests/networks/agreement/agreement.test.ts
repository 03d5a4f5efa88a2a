import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import { sentences } from '#engine/data/sentences.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { readSafetensors, writeSafetensors } from '#engine/weights/index.ts';
import { drawSentences, grammar, isForTraining, isUnseen } from '#networks/agreement/combinations.ts';
import {
  type AccuracyByKind,
  accuracy,
  measured,
  type SpreadByKind,
  unseenSentences,
} from '#networks/agreement/measure.ts';
import { AgreementNetwork, kinds, loadAgreement } from '#networks/agreement/network.ts';
import { plainNetwork, trace } from '#networks/agreement/plain.ts';
import { AgreementTraining, recipe } from '#networks/agreement/train.ts';
import { unknownWord, wordNumbers } from '#networks/agreement/words.ts';

const bytes = readFileSync(new URL('../../../src/networks/agreement/weights.safetensors', import.meta.url));

beforeAll(() => loadKernels('simd'));
afterAll(() => loadKernels('reference'));

describe('the committed weights', () => {
  const { metadata, ...networks } = loadAgreement(bytes);
  const stated = JSON.parse(metadata.get('accuracy')!) as AccuracyByKind;

  test('are small, and of the recipe', () => {
    expect(bytes.length).toBeLessThan(30_000);
    expect(JSON.parse(metadata.get('recipe')!)).toMatchObject(recipe);
    expect(metadata.get('seed')).toBe(recipe.seed);
    for (const kind of kinds) {
      const count = networks[kind].parameters().reduce((sum, { size }) => sum + size, 0);
      expect(JSON.parse(metadata.get('parameters')!)[kind]).toBe(count);
    }
  });

  test.each(kinds)('of the %s reach the figures that the file states, on unseen sentences', (kind) => {
    for (const between of [0, 1, 2, 3]) {
      const at = measured.between.indexOf(between as 0);
      for (const [part, mismatch] of [
        ['mixed', 0.5],
        ['opposed', 1],
      ] as const) {
        const unseen = unseenSentences(measured.sentences, between, { mismatch });
        expect(accuracy(networks[kind], unseen)).toBe(stated[kind][part][at]);
      }
    }
  });

  test('an LSTM is right on 95 % and more with up to three attractors, from any seed; a plain network with as many units is not', () => {
    const spread = JSON.parse(metadata.get('spread')!) as SpreadByKind;
    for (const part of ['mixed', 'opposed'] as const) {
      for (const [low] of spread.lstm[part].slice(0, 4)) expect(low).toBeGreaterThan(0.95);
      expect(Math.min(...stated.lstm[part].slice(0, 4))).toBeGreaterThan(0.95);
    }
    expect(stated.rnn.opposed[3]).toBeLessThan(0.95);
  });

  test.each(kinds)('of the %s give the same in plain lists', (kind) => {
    const plain = plainNetwork(readSafetensors(bytes).tensors, kind);
    const unseen = unseenSentences(40, 3).map(({ words, verb }) => wordNumbers(words.slice(0, verb)));
    const logits = networks[kind].forward(unseen).toArray<number[]>();
    unseen.forEach((words, i) => {
      const { plural } = trace(plain, words);
      expect(plural).toHaveLength(words.length);
      expect(plural.at(-1)).toBeCloseTo(1 / (1 + Math.exp(-logits[i]!)), 5);
    });
  });

  test('take a word they have never met for one of either number', () => {
    const plain = plainNetwork(readSafetensors(bytes).tensors, 'lstm');
    const pluralAfter = (words: string) => trace(plain, wordNumbers(words.split(' '))).plural.at(-1)!;
    expect(wordNumbers(['the', 'zebra'])[1]).toBe(unknownWord);
    expect(pluralAfter('the keys near the zebra')).toBeGreaterThan(0.9);
    expect(pluralAfter('the key near the zebra')).toBeLessThan(0.1);
    expect(Math.abs(pluralAfter('the zebra') - 0.5)).toBeLessThan(0.3);
  });

  test('of other networks are refused', () => {
    const { tensors } = readSafetensors(bytes);
    tensors.delete('rnn.output.bias');
    expect(() => loadAgreement(writeSafetensors(tensors))).toThrow('output.bias');
    expect(() => plainNetwork(tensors, 'rnn')).toThrow('no rnn.output.bias in the file');
  });
});

test('a unit that is silenced stays at 0, and the others go on', () => {
  const plain = plainNetwork(readSafetensors(bytes).tensors, 'lstm');
  const words = wordNumbers('the keys to the cabinet'.split(' '));
  const { cells } = trace(plain, words, 1);
  expect(cells.every((cell) => cell[1] === 0)).toBe(true);
  expect(cells[0]).toEqual(trace(plain, words).cells[0]!.with(1, 0));
});

test('a key and a cabinet never meet in training; in every unseen sentence the subject meets such a partner', () => {
  const both = { words: 'the key that the man behind the cabinets knows is'.split(' '), subject: 1, verb: 9 };
  expect(isForTraining(both)).toBe(false);
  expect(isUnseen(both)).toBe(true);
  // Here they meet as well, and the subject is another.
  const aside = { words: 'the dogs near the key of the cabinet are'.split(' '), subject: 1, verb: 8 };
  expect([isForTraining(aside), isUnseen(aside)]).toEqual([false, false]);
  const training = drawSentences(400, createRandom('test'), { unseen: false });
  const unseen = unseenSentences(400, 2);
  expect(training.some(isUnseen)).toBe(false);
  expect(training.every(isForTraining)).toBe(true);
  expect(unseen.every((sentence) => isUnseen(sentence) && sentence.between === 2)).toBe(true);
  expect(unseen.map(({ number }) => number)).toEqual(unseen.map((_, i) => i % 2));
  const seen = new Set(training.flatMap(({ words, verb }) => words.slice(0, verb)));
  expect(unseen.flatMap(({ words, verb }) => words.slice(0, verb)).every((word) => seen.has(word))).toBe(true);
  expect(sentences(100, createRandom('test'), grammar).some(({ subject }) => subject > 2)).toBe(true);
});

test.each(kinds)('the first steps of the recipe are the same bits twice, and learn: %s', (kind) => {
  const run = () => {
    const training = new AgreementTraining(kind);
    const losses = Array.from({ length: 60 }, () => training.update());
    training.dispose();
    return { losses, parameters: training.network.parameters().map(({ data }) => data.slice()) };
  };
  const [first, second] = [run(), run()];
  expect(second).toEqual(first);
  const mean = (losses: readonly number[]) => losses.reduce((sum, loss) => sum + loss) / losses.length;
  expect(mean(first.losses.slice(-10))).toBeLessThan(mean(first.losses.slice(0, 10)));
});

test('a fresh network knows nothing', () => {
  expect(accuracy(new AgreementNetwork('lstm', createRandom('fresh')), unseenSentences(200, 2))).toBeLessThan(0.75);
});
