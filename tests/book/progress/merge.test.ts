import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAnswers, mergeProgress, mergeQuiz, withDraft } from '#book/progress/merge.ts';
import { type Draft, keptDrafts, type Progress } from '#book/progress/records.ts';
import { exportProgress, importProgress } from '#book/progress/transfer.ts';
import { answer, choice, draft, someProgress } from './samples.ts';

const nothing: Progress = { answers: [], quiz: [] };
const sorted = (progress: Progress) => mergeProgress(nothing, progress);

/** Every program in it, by exercise and version. */
const programs = ({ answers }: Progress) =>
  answers.flatMap(({ uuid, version, draft: typed, kept, passed }) =>
    [typed, passed, ...kept].flatMap((one) => (one ? `${uuid} ${version} ${one.code}` : [])),
  );

describe('merging two devices', () => {
  const holds = (property: (...all: Progress[]) => void, devices = 2) =>
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: devices }, () => someProgress)), (all) => property(...all)),
      { numRuns: 300 },
    );

  test('the order does not matter', () => {
    holds((a, b) => {
      expect(mergeProgress(a!, b!)).toEqual(mergeProgress(b!, a!));
    });
  });

  test('the grouping does not matter', () => {
    holds((a, b, c) => {
      expect(mergeProgress(mergeProgress(a!, b!), c!)).toEqual(mergeProgress(a!, mergeProgress(b!, c!)));
    }, 3);
  });

  test('the same file twice changes nothing, nor does an empty one', () => {
    holds((a, b) => {
      const once = mergeProgress(a!, b!);
      expect(mergeProgress(once, b!)).toEqual(once);
      expect(mergeProgress(once, once)).toEqual(once);
      expect(mergeProgress(once, nothing)).toEqual(once);
    });
  });

  test('every program, verdict and answer to a question of either is still there, or a newer one of its kind', () => {
    holds((a, b) => {
      const merged = mergeProgress(a!, b!);
      expect(new Set(programs(merged))).toEqual(new Set([...programs(a!), ...programs(b!)]));
      for (const device of [a!, b!]) {
        for (const { uuid, version, hints, attempted, passed, result } of device.answers) {
          const present = merged.answers.find((one) => one.uuid === uuid && one.version === version)!;
          expect(present.hints).toBeGreaterThanOrEqual(hints);
          expect(present.attempted || !attempted).toBe(true);
          expect(present.passed?.at ?? -1).toBeGreaterThanOrEqual(passed?.at ?? -1);
          expect(present.result?.at ?? -1).toBeGreaterThanOrEqual(result?.at ?? -1);
        }
        for (const { question, first, latest } of device.quiz) {
          const present = merged.quiz.find((one) => one.question === question)!;
          expect(present.first.at).toBeLessThanOrEqual(first.at);
          expect(present.latest.at).toBeGreaterThanOrEqual(latest.at);
        }
      }
    });
  });

  test('it goes through exported files as it goes without', () => {
    holds((a, b) => {
      const travelled = importProgress(exportProgress(b!));
      expect(mergeProgress(a!, travelled)).toEqual(mergeProgress(a!, b!));
      const merged = mergeProgress(a!, b!);
      expect(sorted(importProgress(exportProgress(merged)))).toEqual(merged);
    });
  });
});

describe('merging two answers', () => {
  test('the newer code goes to the editor, the older is kept', () => {
    const merged = mergeAnswers(answer({ draft: draft('old', 1) }), answer({ draft: draft('new', 2) }));
    expect(merged.draft).toEqual(draft('new', 2));
    expect(merged.kept).toEqual([draft('old', 1)]);
  });

  test('the same code is kept once, with its newest time', () => {
    const merged = mergeAnswers(answer({ draft: draft('same', 1) }), answer({ draft: draft('same', 2) }));
    expect(merged.draft).toEqual(draft('same', 2));
    expect(merged.kept).toEqual([]);
  });

  test('code that passed on one device is kept where other code has passed since on the other', () => {
    const merged = mergeAnswers(answer({ passed: draft('one way', 1) }), answer({ passed: draft('another', 2) }));
    expect(merged.passed).toEqual(draft('another', 2));
    expect([merged.draft, ...merged.kept]).toEqual([draft('one way', 1)]);
  });

  test('the newest verdict and the newest passing code win, each by itself', () => {
    const fail = { verdict: 'fail', summary: '', seed: 1, at: 5 } as const;
    const merged = mergeAnswers(
      answer({ passed: draft('right', 4), result: fail, hints: 1 }),
      answer({ passed: draft('earlier', 2), result: { ...fail, verdict: 'pass', at: 2 }, hints: 3, attempted: true }),
    );
    expect(merged.passed).toEqual(draft('right', 4));
    expect(merged.result).toEqual(fail);
    expect(merged.hints).toBe(3);
    expect(merged.attempted).toBe(true);
  });

  test('the first answer to a question stays first, the latest latest', () => {
    const merged = mergeQuiz(
      { question: 'q', first: choice([0], 3), latest: choice([1], 8, true), tries: 2 },
      { question: 'q', first: choice([2], 1), latest: choice([0], 5), tries: 3 },
    );
    expect(merged.first).toEqual(choice([2], 1));
    expect(merged.latest).toEqual(choice([1], 8, true));
    expect(merged.tries).toBe(3);
  });
});

describe('typing', () => {
  test('replaces the draft', () => {
    const typed = withDraft(answer({ draft: draft('a', 1) }), draft('ab', 2));
    expect(typed.draft).toEqual(draft('ab', 2));
    expect(typed.kept).toEqual([]);
  });

  test('a reset keeps what it replaces, and undoing it keeps nothing twice', () => {
    const reset = withDraft(answer({ draft: draft('mine', 1) }), draft('starter', 2), true);
    expect(reset.kept).toEqual([draft('mine', 1)]);
    const undone = withDraft(reset, draft('mine', 3));
    expect(undone.draft).toEqual(draft('mine', 3));
    expect(undone.kept).toEqual([]);
  });

  test('a reset keeps only so many drafts, the newest, but never fewer than there were', () => {
    const all = (many: number) => Array.from({ length: many }, (_, i) => draft(`code ${i}`, 99 - i));
    const reset = (kept: Draft[]) =>
      withDraft(answer({ draft: draft('mine', 100), kept }), draft('starter', 101), true);
    expect(reset(all(keptDrafts)).kept).toEqual([draft('mine', 100), ...all(keptDrafts - 1)]);
    expect(reset(all(9)).kept).toEqual([draft('mine', 100), ...all(8)]);
    expect(withDraft(answer({ kept: all(9) }), draft('typed', 100)).kept).toEqual(all(9));
  });

  test('a clock that was set back does not bring older code to the editor', () => {
    const typed = withDraft(answer({ draft: draft('a', 90), kept: [draft('older', 100)] }), draft('ab', 50));
    expect(typed.draft?.code).toBe('ab');
  });
});
