import { word } from '#language/words.ts';
import type { Range } from '../../controls/fields.ts';
import type { LossName, Place } from './losses.ts';

/** How a loss is shown and what is to be learnt from it, in English: `t` says it in the page's language. */
export interface Landscape {
  /** In the picker: the loss, then what it depends on. */
  name: readonly [loss: string, of: string];
  /** In full: "Squared error in the prediction". */
  title: string;
  /** What lies across: in words and as a symbol. */
  axis: string;
  symbol: string;
  /** A color of tokens.css for what lies across. */
  color: string;
  across: Range;
  /** Present where the bias can be freed, which makes the curve a surface. */
  bias?: Range;
  /** What the curve is, with its symbol: one example's loss, or the cost over several. */
  quantity: readonly [words: string, symbol: string];
  /** The top of its axis, and decimals for its values. */
  highest: number;
  digits: number;
  /** Where A and B begin: a chord that stays above the curve. */
  start: { a: Place; b: Place };
  isConvex: boolean;
  /** Why, in two sentences. */
  reason: string;
}

const weight = { axis: word('weight'), symbol: 'w', color: 'var(--weight)', quantity: [word('cost'), 'J'] } as const;

export const landscapes: Record<LossName, Landscape> = {
  prediction: {
    name: [word('Squared error'), word('in the prediction')],
    title: word('Squared error in the prediction'),
    symbol: 'ŷ',
    axis: word('prediction'),
    color: 'var(--prediction)',
    quantity: [word('loss'), 'L'],
    across: { min: -1, max: 3, step: 0.05 },
    highest: 4,
    digits: 2,
    start: { a: [-0.5, 0], b: [1.5, 0] },
    isConvex: true,
    reason: word(
      'Squared error is a parabola in the prediction: its slope grows by 2 for every 1 that ŷ grows, everywhere. A curve whose slope only grows lies below all its chords.',
    ),
  },
  linear: {
    name: [word('Squared error'), word('in a linear model’s weight')],
    title: word('Squared error in the weight of a linear model'),
    ...weight,
    across: { min: -1.5, max: 1.5, step: 0.05 },
    bias: { min: -3, max: 3, step: 0.1 },
    highest: 24,
    digits: 2,
    start: { a: [-1, 0], b: [0.5, 0] },
    isConvex: true,
    reason: word(
      'The prediction w x is proportional to the weight, so each example adds a parabola in w, and a sum of parabolas that open upward is another one. With the bias free it is a bowl: convex in every direction.',
    ),
  },
  sigmoid: {
    name: [word('Squared error'), word('in a weight before a sigmoid')],
    title: word('Squared error in a weight before a sigmoid'),
    ...weight,
    across: { min: -3, max: 6, step: 0.1 },
    bias: { min: -6, max: 6, step: 0.1 },
    highest: 0.7,
    digits: 3,
    start: { a: [-1, 0], b: [0.2, 0] },
    isConvex: false,
    reason: word(
      'The sigmoid keeps every prediction between 0 and 1, so the loss levels off on both sides, and a curve that falls from a plateau first bends downward. Here there is a hump as well, with a valley on either side.',
    ),
  },
  'cross-entropy': {
    name: [word('Cross-entropy'), word('in a weight before a sigmoid')],
    title: word('Cross-entropy in a weight before a sigmoid'),
    ...weight,
    across: { min: -3, max: 6, step: 0.1 },
    bias: { min: -6, max: 6, step: 0.1 },
    highest: 10,
    digits: 2,
    start: { a: [-3, 0], b: [2, 0] },
    isConvex: true,
    reason: word(
      'In the logit, cross-entropy’s slope is p − y, and p only grows with the logit: convex. The logit w x + b is linear in weight and bias, which keeps it so. The same sigmoid, the same examples, another loss.',
    ),
  },
  network: {
    name: [word('Squared error'), word('between two solutions of a network')],
    title: word('Squared error on the way between two solutions of a network'),
    symbol: 't',
    axis: word('blend of both solutions'),
    color: 'var(--weight)',
    quantity: [word('cost'), 'J'],
    across: { min: -0.5, max: 1.5, step: 0.02 },
    highest: 1.5,
    digits: 3,
    start: { a: [-0.2, 0], b: [0.2, 0] },
    isConvex: false,
    reason: word(
      'Swap two hidden units, with all their weights, and the network computes the same: two solutions, both with loss 0. A convex loss would have to be 0 on the whole way between them; here the halfway network outputs 0 everywhere.',
    ),
  },
};

/** The ends of an axis: a little beyond the places, so that no point stands on a number. */
export function framed({ min, max }: Range): readonly [from: number, to: number] {
  const room = 0.04 * (max - min);
  return [min - room, max + room];
}
