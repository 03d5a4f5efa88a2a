import type { FunctionName } from './functions.ts';
import { type Check, checksAt, type Precision } from './model.ts';
import { gradientCheckLab } from './scene.ts';

const { min, max } = gradientCheckLab.fields.power.range;
const pointsPerDecade = 8;
const powers = Array.from({ length: (max - min) * pointsPerDecade + 1 }, (_, i): number => min + i / pointsPerDecade);

const drawn = new Map<string, readonly Check[]>();

/** Both errors over the whole axis, computed once a page. */
export function curveOf(name: FunctionName, precision: Precision): readonly Check[] {
  const key = `${name} ${precision}`;
  const curve =
    drawn.get(key) ??
    checksAt(
      name,
      precision,
      powers.map((power) => 10 ** power),
    );
  drawn.set(key, curve);
  return curve;
}
