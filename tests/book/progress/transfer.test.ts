import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportProgress, importProgress } from '#book/progress/transfer.ts';
import { ProgressError } from '#book/progress/validate.ts';
import { answer, choice, draft, someProgress } from './samples.ts';

const full = {
  answers: [
    answer({
      draft: draft('return "</script> — 中文";', 20),
      kept: [draft('older', 10)],
      passed: draft('right', 15),
      result: { verdict: 'pass', summary: 'Passed: 14 of 14 cases.', seed: 7, at: 15 } as const,
      hints: 2,
      attempted: true,
    }),
  ],
  quiz: [{ question: 'loss-functions/why-logs', first: choice([1], 1), latest: choice([0, 2], 2, true), tries: 2 }],
};

/** The exported file with one value replaced, or removed: `exercises.0.draft.code`. */
function spoiled(path: string, value?: unknown): string {
  const file = JSON.parse(exportProgress(full));
  const steps = path.split('.');
  const last = steps.pop()!;
  const place = steps.reduce((inside, step) => inside[step], file);
  place[last] = value;
  return JSON.stringify(file);
}

describe('export and import', () => {
  test('what is exported comes back the same', () => {
    expect(importProgress(exportProgress(full))).toEqual(full);
    fc.assert(
      fc.property(someProgress, (progress) => {
        expect(importProgress(exportProgress(progress))).toEqual(progress);
      }),
    );
  });

  test.each([
    ['not JSON', 'nonsense', 'not JSON'],
    ['another kind of file', '{"hello": 1}', 'does not hold progress'],
    ['a list', '[]', 'does not hold progress'],
    ['null', 'null', 'does not hold progress'],
    ['a later format', spoiled('formatVersion', 2), 'has format 2'],
    ['no list of exercises', spoiled('exercises', {}), 'exercises: not a list: {}'],
    ['a draft that is not text', spoiled('exercises.0.draft.code', 12), 'exercises[0].draft.code: not text: 12'],
    ['code without end', spoiled('exercises.0.draft.code', 'x'.repeat(300_000)), 'longer than 200000'],
    ['a wrong uuid', spoiled('exercises.0.uuid', '../../x'), 'exercises[0].uuid: not a uuid: "../../x"'],
    ['a made-up verdict', spoiled('exercises.0.result.verdict', 'brilliant'), 'exercises[0].result.verdict'],
    ['hints below none', spoiled('exercises.0.hints', -1), 'exercises[0].hints: not a whole number from 0 up: -1'],
    ['a time that is none', spoiled('exercises.0.draft.at', 'noon'), 'exercises[0].draft.at'],
    ['a missing part', spoiled('exercises.0.kept'), 'exercises[0].kept: not a list: nothing'],
    ['picks that are not numbers', spoiled('quiz.0.latest.picked', ['a']), 'quiz[0].latest.picked[0]'],
    ['right that is neither', spoiled('quiz.0.latest.right', 'yes'), 'quiz[0].latest.right'],
  ])('refuses %s, and says what is wrong', (_name, file, words) => {
    expect(() => importProgress(file)).toThrow(ProgressError);
    expect(() => importProgress(file)).toThrow(words);
  });

  test('whatever a file says, it is taken in whole or refused with a reason', () => {
    const text = exportProgress(full);
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      // Cut short, or with a piece replaced, as a damaged disk or a curious reader leaves it.
      fc.nat(text.length).map((end) => text.slice(0, end)),
      fc
        .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 20 }))
        .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length)),
    );
    fc.assert(
      fc.property(anything, (file) => {
        try {
          const progress = importProgress(file);
          expect(importProgress(exportProgress(progress))).toEqual(progress);
        } catch (error) {
          expect(error).toBeInstanceOf(ProgressError);
          expect((error as Error).message).toMatch(/^This file .*\.$/s);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('lets nothing in but the fields it knows', () => {
    const file = exportProgress(full).replace('"hints"', '"__proto__": {"admin": true}, "html": "<img>", "hints"');
    expect(importProgress(file)).toEqual(full);
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  test('a time in the future counts as now', () => {
    const file = spoiled('exercises.0.draft.at', Date.now() + 1e12);
    expect(importProgress(file).answers[0]!.draft!.at).toBeLessThanOrEqual(Date.now());
  });
});
