import { expect, test } from 'vitest';
import { findMistake } from '#grader/mistakes.ts';
import type { CallOutcome } from '#grader/runner.ts';
import type { AnswerKey, Plain } from '#grader/types.ts';
import { makeKey } from './answerKeys.ts';

const softmax = (logits: number[]) => {
  const powers = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
const overflows = (logits: number[]) => {
  const powers = logits.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
const refusesLarge = (logits: number[]) => {
  if (Math.max(...logits) > 500) throw new Error('too large');
  return softmax(logits);
};
const throwsAndScales = (logits: number[]) => refusesLarge(logits).map((share) => 2 * share);

const groups = { small: [[[1, 2, 3]], [[0, -1]]], large: [[[1000, 0]]] };
const outcomesOf = (program: (logits: number[]) => Plain, key: AnswerKey, message?: string) =>
  key.cases.map(({ args }): CallOutcome => {
    try {
      return { value: program(args[0] as number[]), argsAfter: args };
    } catch (error) {
      return { error: { name: 'Error', message: message ?? (error as Error).message } };
    }
  });

test('a submission that is wrong as a mistake is, NaN and all, is recognized', () => {
  const key = makeKey('softmax', groups, softmax, { other: () => [0], overflows });
  expect(findMistake(key, outcomesOf(overflows, key))?.id).toBe('overflows');
});

test('one that differs from it in a single case is not', () => {
  const key = makeKey('softmax', groups, softmax, { overflows });
  const almost = (logits: number[]) => (logits.length === 2 && logits[0] === 0 ? [0.5, 0.5] : overflows(logits));
  expect(findMistake(key, outcomesOf(almost, key))).toBeUndefined();
});

test('rounding does not hide a mistake', () => {
  const key = makeKey('softmax', groups, softmax, { overflows });
  expect(
    findMistake(
      key,
      outcomesOf((logits) => new Float32Array(overflows(logits)), key),
    )?.id,
  ).toBe('overflows');
});

test('a mistake that shows in errors alone needs the same words', () => {
  const key = makeKey('softmax', groups, softmax, { refusesLarge });
  expect(findMistake(key, outcomesOf(refusesLarge, key))?.id).toBe('refusesLarge');
  expect(findMistake(key, outcomesOf(refusesLarge, key, 'x is not defined'))).toBeUndefined();
});

test('where wrong values agree too, errors may say it in other words', () => {
  const key = makeKey('softmax', groups, softmax, { throwsAndScales });
  expect(findMistake(key, outcomesOf(throwsAndScales, key, 'as another browser says it'))?.id).toBe('throwsAndScales');
});

test('an error is not a value', () => {
  const key = makeKey('softmax', groups, softmax, { refusesLarge });
  expect(findMistake(key, outcomesOf(softmax, key))).toBeUndefined();
});

test('something that is not plain data is no value either', () => {
  const key = makeKey('softmax', groups, softmax, { overflows });
  const promises = key.cases.map((): CallOutcome => ({ refused: { path: '', got: 'a Promise' } }));
  expect(findMistake(key, promises)).toBeUndefined();
});
