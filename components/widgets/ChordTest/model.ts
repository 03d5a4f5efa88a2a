import { type LossName, lossesAt, type Place } from './losses.ts';

/** A place on the way from A to B. */
export interface Step {
  /** 0 at A, 1 at B. */
  t: number;
  place: Place;
  /** The loss there. */
  loss: number;
  /** The height of the chord above it: (1 − t) · loss at A + t · loss at B. */
  chord: number;
}

export interface Chord {
  steps: Step[];
  /** Where the loss stands highest above the chord, or undefined when it nowhere does. */
  violation: (Step & { gap: number }) | undefined;
}

const samples = 96;

/** The losses are rounded to float32: a curve this little above its chord, relative to the losses, is not above it. */
const rounding = 1e-5;

/** The chord between the loss at A and at B beside the loss on the straight way between them. */
export function chordBetween(name: LossName, a: Place, b: Place): Chord {
  const ts = Array.from({ length: samples + 1 }, (_, i) => i / samples);
  const places = ts.map((t): Place => [mix(a[0], b[0], t), mix(a[1], b[1], t)]);
  const losses = lossesAt(name, places);
  const steps = ts.map((t, i) => ({
    t,
    place: places[i]!,
    loss: losses[i]!,
    chord: mix(losses[0]!, losses[samples]!, t),
  }));
  const worst = steps.reduce((top, step) => (gapOf(step) > gapOf(top) ? step : top));
  const isAbove = gapOf(worst) > tolerance(losses);
  return { steps, violation: isAbove ? { ...worst, gap: gapOf(worst) } : undefined };
}

/** How far the loss is above the chord: more than 0 is what a convex loss never has. */
export function gapOf({ loss, chord }: Step): number {
  return loss - chord;
}

export function tolerance(losses: readonly number[]): number {
  return rounding * Math.max(...losses.map(Math.abs));
}

function mix(from: number, to: number, t: number): number {
  return (1 - t) * from + t * to;
}
