import { expect, it } from 'vitest';
import { matchesOf } from '../../../../components/widgets/AnchorMatch/model.ts';
import { anchorMatch, anchorsOf, objectsOf } from '../../../../components/widgets/AnchorMatch/scene.ts';
import { sentenceOf, tableOf } from '../../../../components/widgets/AnchorMatch/summary.ts';

const tall = { width: 1, height: 4 };
const wide = { width: 4, height: 1 };

it('measures shapes on one midpoint, wherever the boxes stand', () => {
  // A cross: they share the middle square of 1 × 1 and cover 4 + 4 − 1.
  expect(matchesOf([tall], [wide, tall])).toEqual([{ fits: [1 / 7, 1], anchor: 1, isSecondChoice: false }]);
});

it('an object whose anchor is taken goes to the next best, and the last is lost', () => {
  const matches = matchesOf([tall, tall, wide], [tall, wide]);
  expect(matches.map(({ anchor, isSecondChoice }) => [anchor, isSecondChoice])).toEqual([
    [0, false],
    [1, true],
    [undefined, false],
  ]);
});

it('begins with a person and a car that fit an anchor each', () => {
  const state = anchorMatch.initial;
  const matches = matchesOf(objectsOf(state), anchorsOf(state));
  expect(sentenceOf(matches)).toBe(
    'In this cell, the person goes to anchor 1, with an IoU of 0.80; the car goes to anchor 2, with an IoU of 0.78.',
  );
});

it('with a child there are more objects than anchors', () => {
  const state = { ...anchorMatch.initial, objectCount: 3 };
  const matches = matchesOf(objectsOf(state), anchorsOf(state));
  expect(sentenceOf(matches)).toContain('the child finds every anchor taken, and is lost');
  const { columns, rows } = tableOf(state, matches);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});
