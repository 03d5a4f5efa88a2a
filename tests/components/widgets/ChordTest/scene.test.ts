import { describe, expect, it } from 'vitest';
import { lossNames } from '../../../../components/widgets/ChordTest/losses.ts';
import { chordBetween } from '../../../../components/widgets/ChordTest/model.ts';
import {
  type ChordTestState,
  chordTest,
  endsOf,
  withFree,
  withLoss,
} from '../../../../components/widgets/ChordTest/scene.ts';
import { findingOf, sentenceOf, tableOf } from '../../../../components/widgets/ChordTest/summary.ts';

const surface: ChordTestState = { loss: 'sigmoid', free: 'both', a: [-2.5, 1.2], b: [4, -3] };

describe('the scene', () => {
  it('comes back from its link', () => {
    expect(chordTest.encode(surface)).toBe('loss:sigmoid;free:both;a:-2.5,1.2;b:4,-3');
    expect(chordTest.decode(chordTest.encode(surface))).toEqual(surface);
  });

  it.each(lossNames)('can be linked to by the name of %s alone', (loss) => {
    expect(chordTest.decode(`loss:${loss}`)).toEqual({ ...chordTest.initial, loss });
  });

  it.each([
    ['a place off the axis', 'a:3.5,0'],
    ['a bias on a curve', 'loss:linear;a:0,1'],
    ['a surface of a loss without a bias', 'free:both'],
    ['a bias off the axis', 'loss:linear;free:both;a:0,3.1'],
    ['a place with three coordinates', 'a:0,0,0'],
  ])('refuses %s', (_, text) => {
    expect(chordTest.decode(text)).toBeUndefined();
  });

  it('takes each loss with its own first chord', () => {
    expect(withLoss(chordTest.initial, 'sigmoid')).toEqual({
      loss: 'sigmoid',
      free: 'weight',
      a: [-1, 0],
      b: [0.2, 0],
    });
    expect(withLoss(surface, 'linear').free).toBe('both');
    expect(withLoss(surface, 'network').free).toBe('weight');
  });

  it('lays the points down on the curve again', () => {
    expect(endsOf(withFree(surface, 'weight'))).toEqual({ a: [-2.5, 0], b: [4, 0] });
    expect(withFree(withFree(surface, 'weight'), 'both')).toEqual({ ...surface, a: [-2.5, 0], b: [4, 0] });
  });
});

describe('the words', () => {
  const read = (state: ChordTestState) => {
    const { a, b } = endsOf(state);
    return sentenceOf(state, chordBetween(state.loss, a, b)).replaceAll('\u00a0', ' ');
  };

  it('say where the chord dips below, by how much, and what follows', () => {
    expect(read({ loss: 'network', free: 'weight', a: [0, 0], b: [1, 0] })).toBe(
      'Squared error on the way between two solutions of a network: between A at t = 0.00 and B at t = 1.00 the loss ' +
        'rises above the chord, by up to 0.286 at t = 0.50. One such chord is enough: it is not convex.',
    );
  });

  it('do not call a curve convex for one chord', () => {
    expect(read(chordTest.initial)).toMatch(/the chord stays above the loss\. With a convex loss every chord does\.$/);
  });

  it('name both coordinates on a surface', () => {
    expect(read(surface)).toContain('between A at w = −2.50, b = 1.20 and B at w = 4.00, b = −3.00');
  });

  it('say so when there is no chord', () => {
    expect(read({ ...chordTest.initial, b: chordTest.initial.a })).toBe(
      'A and B are at the same place, ŷ = −0.50: pull them apart.',
    );
  });

  it('claim no more than the search can know', () => {
    const none = { tried: 3240, worst: undefined };
    expect(findingOf(chordTest.initial, none)).toMatch(/^None of 3,240 chords.*Trying proves nothing, but .* theory/);
    expect(findingOf(surface, none)).toBe('None of 3,240 chords, each tested at its middle, dips below.');
    expect(findingOf(surface, { tried: 10, worst: { a: [0, 0], b: [1, 0] } })).toMatch(/^Of 10 chords/);
  });
});

describe('the table', () => {
  it('goes from A to B in eighths', () => {
    const { columns, rows } = tableOf(chordTest.initial, chordBetween('prediction', [-0.5, 0], [1.5, 0]));
    expect(columns).toEqual(['where', 'ŷ', 'loss', 'chord', 'loss − chord']);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual(['A', '−0.50', '2.25', '2.25', '0.00']);
    expect(rows[4]).toEqual(['4/8 of the way', '0.50', '0.25', '1.25', '−1.00']);
    expect(rows[8]).toEqual(['B', '1.50', '0.25', '0.25', '0.00']);
  });

  it('has a column for the bias on a surface', () => {
    const { columns, rows } = tableOf(surface, chordBetween('sigmoid', [-2.5, 1.2], [4, -3]));
    expect(columns).toContain('b');
    expect(rows[0]!.slice(0, 3)).toEqual(['A', '−2.50', '1.20']);
  });
});
