import { describe, expect, test } from 'vitest';
import { mergeAnswers, mergeProgress, mergeQuiz, withDraft } from '#book/progress/merge.ts';
import { keptDrafts, type Progress } from '#book/progress/records.ts';
import { answer, choice, draft, randomProgress } from './samples.ts';

const nothing: Progress = { answers: [], quiz: [] };
const normal = (progress: Progress) => mergeProgress(nothing, mergeProgress(progress, progress));

describe('merging two devices', () => {
  const seeds = Array.from({ length: 300 }, (_, i) => i * 3);

  test('the order does not matter', () => {
    for (const seed of seeds) {
      const [a, b] = [normal(randomProgress(seed)), normal(randomProgress(seed + 1))];
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
    }
  });

  test('the grouping does not matter', () => {
    for (const seed of seeds) {
      const [a, b, c] = [0, 1, 2].map((i) => normal(randomProgress(seed + i))) as [Progress, Progress, Progress];
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
    }
  });

  test('the same file twice changes nothing', () => {
    for (const seed of seeds) {
      const [a, b] = [normal(randomProgress(seed)), normal(randomProgress(seed + 1))];
      const once = mergeProgress(a, b);
      expect(mergeProgress(once, b)).toEqual(once);
    }
  });

  test('every answer and question of either is still there', () => {
    for (const seed of seeds) {
      const [a, b] = [randomProgress(seed), randomProgress(seed + 1)];
      const keys = ({ answers, quiz }: Progress) => [
        ...answers.map(({ uuid, version }) => uuid + version),
        ...quiz.map(({ question }) => question),
      ];
      expect(new Set(keys(mergeProgress(a, b)))).toEqual(new Set([...keys(a), ...keys(b)]));
    }
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

  test('keeps only so many drafts, the newest', () => {
    const kept = Array.from({ length: 9 }, (_, i) => draft(`code ${i}`, 9 - i));
    const merged = mergeAnswers(answer({ draft: draft('new', 99) }), answer({ kept }));
    expect(merged.kept).toEqual(kept.slice(0, keptDrafts));
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

  test('a clock that was set back does not bring older code to the editor', () => {
    const typed = withDraft(answer({ draft: draft('a', 90), kept: [draft('older', 100)] }), draft('ab', 50));
    expect(typed.draft?.code).toBe('ab');
  });
});
