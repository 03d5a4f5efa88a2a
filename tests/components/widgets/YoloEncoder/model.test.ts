import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../../components/widgets/YoloEncoder/model.ts';
import { gridOf, objectsOf, yoloEncoder } from '../../../../components/widgets/YoloEncoder/scene.ts';
import { sentenceOf, shownSlots, tableOf } from '../../../../components/widgets/YoloEncoder/summary.ts';

const stateOf = (text: string) => (text ? yoloEncoder.decode(text)! : yoloEncoder.initial);
const encode = (text = '') => {
  const state = stateOf(text);
  return encodingOf(objectsOf(state), gridOf(state));
};

describe('the target', () => {
  it('has 72 numbers, 144, and 45,125', () => {
    expect([encode(), encode('grid:anchors'), encode('grid:full')].map(({ size }) => size)).toEqual([72, 144, 45_125]);
  });

  it('counts p everywhere, and the rest only where an object is', () => {
    expect(encode('count:0').counting).toBe(9);
    expect(encode().counting).toBe(9 + 3 * 7);
    expect(encode('grid:full').counting).toBe(19 * 19 * 5 + 3 * 24);
  });

  it('has the person in the cell of the midpoint, in its units, with every other number a don’t-care', () => {
    const { slots } = encode('count:1');
    const filled = slots.filter(({ object }) => object);
    expect(filled).toHaveLength(1);
    // Midpoint (168, 312) in cells of 202.67 pixels.
    const [p, x, y, h, w, ...classes] = filled[0]!.numbers as number[];
    expect([filled[0]!.row, filled[0]!.column, p, ...classes]).toEqual([1, 0, 1, 1, 0, 0]);
    expect([x, y, h, w].map((value) => value!.toFixed(3))).toEqual(['0.829', '0.539', '2.053', '0.711']);
    const empty = slots.find(({ object }) => !object)!;
    expect(empty.numbers).toEqual([0, ...Array(7).fill(undefined)]);
  });

  it('loses a second midpoint of a cell with one anchor, and finds it a place where there are two', () => {
    const both = 'count:2;boxes:96,104,240,520,64,280,264,376,336,40,480,144,144,200,216,360';
    expect(encode(both).lost.map(({ name }) => name)).toEqual(['car']);
    const { lost, slots } = encode(`grid:anchors;${both}`);
    expect(lost).toEqual([]);
    expect(slots.flatMap(({ anchor, object }) => (object ? [[anchor, object.name]] : []))).toEqual([
      [0, 'person'],
      [1, 'car'],
    ]);
  });
});

it('shows a small target whole, and of the large one the rows that say something', () => {
  expect(shownSlots(encode())).toMatchObject({ others: 0, shown: { length: 9 } });
  expect(shownSlots(encode('grid:full'))).toMatchObject({ others: 19 * 19 * 5 - 4, shown: { length: 4 } });
  const { columns, rows } = tableOf(stateOf('grid:full'), encode('grid:full'));
  expect(columns).toHaveLength(26);
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  expect(rows.flat().filter((cell) => cell === '?')).toHaveLength(24);
});

it('says it in a sentence', () => {
  expect(sentenceOf(encode('count:1'))).toBe(
    'The target has 3 × 3 × 1 × 8 = 72 numbers, of which 16 count. It gives the person to cell [1, 0], at (0.83, 0.54) in it.',
  );
  expect(sentenceOf(encode('grid:full;count:0'))).toContain('nothing is here');
});
