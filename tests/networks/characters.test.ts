import { expect, test } from 'vitest';
import { createRandom, crossEntropy, tensor } from '#engine';
import { alphabetOf, decode, encode, other } from '#networks/characters/alphabet.ts';
import { cells } from '#networks/characters/network.ts';
import { distribution, sample } from '#networks/characters/sample.ts';
import { defaults, TextRun } from '#networks/characters/train.ts';

test('an alphabet has the frequent first, splits no pair of surrogates, and lets the rarest share a symbol', () => {
  const text = 'aaabb🐕🐕🐕🐕c';
  const whole = alphabetOf(text);
  expect(whole).toEqual({ symbols: ['🐕', 'a', 'b', 'c'], counts: [4, 3, 2, 1] });
  expect(decode(encode(text, whole), whole)).toBe(text);
  expect(encode('ax', whole)).toEqual(Int32Array.of(1));
  const capped = alphabetOf(text, 3);
  expect(capped).toEqual({ symbols: ['🐕', 'a', other], counts: [4, 3, 3] });
  expect(decode(encode('abxc', capped), capped)).toBe(`a${other}${other}${other}`);
});

test('temperature sharpens and flattens, and a draw falls where u says', () => {
  const logits = [0, Math.log(3)];
  expect(distribution(logits, 1)[1]).toBeCloseTo(0.75, 12);
  expect(distribution(logits, 0.5)[1]).toBeCloseTo(0.9, 12);
  expect(distribution(logits, 0)).toEqual([0, 1]);
  expect([0, 0.24, 0.26, 0.999].map((u) => sample(logits, 1, u))).toEqual([0, 0, 1, 1]);
  expect(() => sample([0, Number.NaN], 1, 0.5)).toThrow('not all numbers');
});

const text = 'the dog sat. '.repeat(20);
const alphabet = alphabetOf(text);
const run = (cell: (typeof cells)[number]) =>
  new TextRun(encode(text, alphabet), { cell, hidden: 24, symbols: alphabet.symbols.length });
const settings = { ...defaults, learningRate: 0.02, steps: 13 };

test.each(cells)('a network of kind %s learns a sentence, and says it again', (cell) => {
  const learner = run(cell);
  const start = learner.update(settings).loss;
  expect(start).toBeGreaterThan(2);
  for (let i = 0; i < 80; i++) learner.update(settings);
  expect(learner.update(settings).loss).toBeLessThan(0.3);
  const { drawn } = learner.continue(encode('the ', alphabet), 9, 0, createRandom(1));
  expect(decode(drawn, alphabet)).toBe('dog sat. ');
  learner.dispose();
});

test('the same seed gives the same losses, and the memory of one update reaches the next', () => {
  const [a, b] = [run('rnn'), run('rnn')];
  const losses = (one: TextRun) => [1, 2, 3].map(() => one.update(settings).loss);
  expect(losses(a)).toEqual(losses(b));
  expect(a.seen).toBe(3 * 13 * 3);
  const still = { ...settings, learningRate: 0 };
  const first = new Set([0, 1, 2].map(() => a.update(still).loss));
  expect(first.size).toBe(3);
});

test('what is too short to learn from is refused, and too little held out has no loss', () => {
  expect(() => new TextRun(new Int32Array(19), { cell: 'rnn', hidden: 4, symbols: 2 })).toThrow('too little');
  expect(() => new TextRun(new Int32Array(50), { cell: 'rnn', hidden: 4, symbols: 1 })).toThrow('1 of them different');
  expect(new TextRun(new Int32Array(50), { cell: 'rnn', hidden: 4, symbols: 2 }).heldOutLoss()).toBeNaN();
});

test.each(cells)('a run of kind %s goes on from a snapshot exactly as it did', (cell) => {
  const learner = run(cell);
  const losses = () => [1, 2, 3, 4].map(() => learner.update(settings).loss);
  losses();
  const moment = learner.snapshot();
  const first = losses();
  learner.restore(moment);
  expect(learner.seen).toBe(moment.seen);
  expect(losses()).toEqual(first);
});

test('the held-out loss, read piece by piece, is that of reading on without a break', () => {
  const numbers = encode(text.repeat(4), alphabet);
  const learner = new TextRun(numbers, { cell: 'rnn', hidden: 24, symbols: alphabet.symbols.length });
  const heldOut = numbers.subarray(936);
  expect(heldOut.length).toBe(104);
  const { logits } = learner.network.forward(heldOut.subarray(0, 103), [
    tensor(new Float32Array(24), { shape: [1, 24] }),
  ]);
  expect(learner.heldOutLoss()).toBeCloseTo(crossEntropy(logits, heldOut.subarray(1)).item(), 6);
});
