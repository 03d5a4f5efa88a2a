import { choice, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { landscapes } from './landscapes.ts';
import { type LossName, lossNames, type Place } from './losses.ts';

const coordinates = { min: -6, max: 8, step: 0.01 };
const { start } = landscapes.prediction;

/** A curve that nobody doubts, with a chord above it: what the test looks like when it is passed. */
export const chordTest = defineScene(
  'ChordTest',
  {
    loss: choice('prediction', lossNames),
    /** What may change: the weight alone gives a curve, weight and bias a surface. */
    free: choice('weight', ['weight', 'both']),
    a: numbers(start.a, coordinates),
    b: numbers(start.b, coordinates),
  },
  ({ loss, free, a, b }) => [a, b].every((place) => isInside(loss, free === 'both', place)),
);

export type ChordTestState = SceneState<typeof chordTest>;

function isInside(loss: LossName, isSurface: boolean, place: readonly number[]): boolean {
  const { across, bias } = landscapes[loss];
  const [x, y] = asPlace(place);
  if (x < across.min || x > across.max) return false;
  return isSurface ? bias !== undefined && y >= bias.min && y <= bias.max : y === 0;
}

export function endsOf({ a, b }: ChordTestState): { a: Place; b: Place } {
  return { a: asPlace(a), b: asPlace(b) };
}

/** Another loss, with its own first chord; a surface stays one where there is a bias to free. */
export function withLoss({ free }: ChordTestState, loss: LossName): ChordTestState {
  const { bias, start } = landscapes[loss];
  return { loss, free: bias ? free : 'weight', ...start };
}

/** The bias freed, or fixed at 0 again. */
export function withFree(state: ChordTestState, free: ChordTestState['free']): ChordTestState {
  if (free === 'both') return { ...state, free };
  const { a, b } = endsOf(state);
  return { ...state, free, a: [a[0], 0], b: [b[0], 0] };
}

function asPlace([x = 0, y = 0]: readonly number[]): Place {
  return [x, y];
}
