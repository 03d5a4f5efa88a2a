import { gridPoints } from './data.ts';
import { type FeatureName, featuresOf } from './features.ts';

const featureMaps = new Map<FeatureName, Int8Array[]>();
const featureGrid = 20;

/** A feature over the plane, in the same bytes as a unit's map. */
export function featureMap(name: FeatureName): Int8Array[] {
  const known = featureMaps.get(name);
  if (known) return known;
  const values = featuresOf(gridPoints(featureGrid), [name]);
  const map = [Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(127 * value))))];
  featureMaps.set(name, map);
  return map;
}
