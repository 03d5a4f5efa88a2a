import { describe, expect, it } from 'vitest';
import { hingeOf, withClasses, withTruth } from '../../../../components/widgets/HingeBars/model.ts';
import { hingeBars } from '../../../../components/widgets/HingeBars/scene.ts';
import { sentenceAround } from '../../../../components/widgets/HingeBars/summary.ts';

const start = hingeBars.initial;

describe('the first picture', () => {
  it('has the guard line at 80, cat 5 beyond it and ship 20 short of it', () => {
    const hinge = hingeOf(start);
    expect(hinge.guard).toBe(80);
    expect(hinge.rivals).toEqual([
      { name: 'cat', score: 85, crossing: 5, loss: 5 },
      { name: 'ship', score: 60, crossing: -20, loss: 0 },
    ]);
    expect(hinge.loss).toBe(5);
  });

  it('is told in one sentence', () => {
    expect(sentenceAround(hingeOf(start)).join('10')).toBe(
      'With the true class, dog, at 90 and a margin δ of 10, the guard line stands at 80: ' +
        'cat, at 85, crosses it by 5; ship, at 60, stays 20 below it; so the loss is 5.',
    );
  });
});

describe('hingeOf', () => {
  it.each([
    // Worked by hand: Σ max(0, f_j − f_y + δ) over the wrong classes.
    ['every margin met', [98, 75, 62], 10, 'cat', 0],
    ['a score on the guard line costs nothing', [90, 80, 62], 10, 'cat', 0],
    ['a wrong class ahead costs its lead and the margin', [70, 85, 62], 10, 'cat', 25 + 2],
    ['another class is true', [90, 85, 62], 10, 'ship', 38 + 33],
    ['no margin', [70, 85, 62], 0, 'cat', 15],
    ['five classes', [60, 60, 60, 60, 60], 10, 'frog', 40],
  ] as const)('%s', (_, scores, margin, truth, loss) => {
    const hinge = hingeOf({ scores, margin, truth });
    expect(hinge.loss).toBe(loss);
    expect(hinge.rivals.reduce((sum, rival) => sum + rival.loss, 0)).toBe(loss);
  });

  it('says so when a score touches the guard line', () => {
    expect(sentenceAround(hingeOf({ scores: [90, 80], margin: 10, truth: 'cat' }))[1]).toContain(
      'dog, at 80, just touches it; so the loss is 0.',
    );
  });
});

describe('changes of the scene', () => {
  it('keep the guard line on the scale when another class becomes true', () => {
    expect(withTruth({ ...start, scores: [90, 85, 45] }, 'ship')).toMatchObject({ truth: 'ship', margin: 5 });
    expect(withTruth(start, 'cat')).toMatchObject({ truth: 'cat', margin: 10 });
  });

  it('keep the first scores when classes come and go', () => {
    const five = withClasses({ ...start, scores: [50, 60, 70] }, 5);
    expect(five.scores).toEqual([50, 60, 70, 77, 48]);
    expect(withClasses(five, 2).scores).toEqual([50, 60]);
  });

  it('make the first class true when the true one goes', () => {
    expect(withClasses({ ...start, truth: 'ship' }, 2).truth).toBe('cat');
  });
});

describe('as a link', () => {
  it('comes back the same', () => {
    const state = { scores: [70, 85, 62, 41], margin: 3, truth: 'frog' } as const;
    expect(hingeBars.encode(state)).toBe('scores:70,85,62,41;margin:3;truth:frog');
    expect(hingeBars.decode(hingeBars.encode(state))).toBeUndefined();
    const fitting = { ...state, margin: 1 };
    expect(hingeBars.decode(hingeBars.encode(fitting))).toEqual(fitting);
  });

  it.each(['truth:frog', 'scores:90,85,62,41;truth:frog;margin:2', 'scores:90', 'scores:39,50'])(
    'refuses %s',
    (text) => {
      expect(hingeBars.decode(text)).toBeUndefined();
    },
  );
});
