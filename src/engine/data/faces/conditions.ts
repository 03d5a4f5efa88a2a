import type { Random } from '../../random.ts';

/** What changes from picture to picture of one person, and says nothing about who it is. */
export interface Conditions {
  /** How bright it is, 1 as usual, and how much brighter one side is, −1 (left) to 1 (right). */
  readonly brightness: number;
  readonly sideLight: number;
  /** Warmth of the light, −1 (blue) to 1 (orange). */
  readonly warmth: number;
  /** The head's turn to the side, nod and tilt, in radians. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** The mouth, −1 (corners down) to 1 (corners up), and how far it is open, 0 to 1. */
  readonly smile: number;
  readonly mouthOpen: number;
  /** How far the eyes are open, 0 to 1, and the brows are raised, −1 to 1. */
  readonly eyesOpen: number;
  readonly browsRaised: number;
  /** Size of the head in the picture, 1 as usual, and its shift, in fractions of the picture's side. */
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Grey of the wall behind, 0 to 1. */
  readonly wall: number;
}

/** A passport photograph: even light, straight ahead, no expression. */
export const neutral: Readonly<Conditions> = {
  ...{ brightness: 1, sideLight: 0, warmth: 0 },
  ...{ yaw: 0, pitch: 0, roll: 0 },
  ...{ smile: 0, mouthOpen: 0, eyesOpen: 1, browsRaised: 0 },
  ...{ scale: 1, shiftX: 0, shiftY: 0, wall: 0.7 },
};

/** The conditions of a snapshot; `variation` 0 gives the passport photograph, 1 what a day's photographs vary by. */
export function drawConditions(random: Random, variation = 1): Conditions {
  const spread = (standardDeviation: number) => variation * random.normal(0, standardDeviation);
  const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));
  return {
    brightness: Math.exp(within(-0.9, 0.15, spread(0.3))),
    sideLight: within(-0.9, 0.9, spread(0.45)),
    warmth: within(-1, 1, spread(0.4)),
    yaw: within(-0.6, 0.6, spread(0.25)),
    pitch: within(-0.4, 0.4, spread(0.14)),
    roll: within(-0.4, 0.4, spread(0.12)),
    smile: within(-1, 1, 0.3 * variation + spread(0.5)),
    mouthOpen: within(0, 1, spread(0.35)),
    eyesOpen: within(0.15, 1, 1 - Math.abs(spread(0.25))),
    browsRaised: within(-1, 1, spread(0.4)),
    scale: Math.exp(within(-0.2, 0.12, spread(0.06))),
    shiftX: within(-0.1, 0.1, spread(0.03)),
    shiftY: within(-0.1, 0.1, spread(0.03)),
    wall: within(0, 1, 0.7 + spread(0.2)),
  };
}
