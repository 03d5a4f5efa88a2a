import { type LossName, type Reading, type Runner, readings, type Target } from './model.ts';
import { lossVsLogit } from './scene.ts';

/** What the pictures of both losses share. */
export interface CurvesProps {
  target: Target;
  runners: Record<LossName, Runner>;
}

const { min, max } = lossVsLogit.fields.logit.range;
const pointsOnCurve = 91;
const logits = Array.from({ length: pointsOnCurve }, (_, i) => min + (i * (max - min)) / (pointsOnCurve - 1));

/** The ends of the axis that all pictures share. */
export const across = [min, max] as const;

const drawn = new Map<string, readonly Reading[]>();

/** A loss over the whole axis, computed once a page. */
export function curveOf(name: LossName, target: Target): readonly Reading[] {
  const key = `${name} ${target}`;
  const curve = drawn.get(key) ?? readings(name, logits, target);
  drawn.set(key, curve);
  return curve;
}

/** Lines are told apart without color, too. */
export const dashes: Record<LossName, string | undefined> = { crossEntropy: undefined, squaredError: '7 4' };

/** With target 0 everything is the mirror image: places are multiplied by `side`, and texts hang the other way. */
export function mirrorFor(target: Target) {
  return target === 1
    ? ({ side: 1, after: 'start center', before: 'end center' } as const)
    : ({ side: -1, after: 'end center', before: 'start center' } as const);
}
