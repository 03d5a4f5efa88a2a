import { type FeatureName, features } from './features.ts';

/** What a unit is called: "layer 1, unit 3", "output". Depth 0 are the features. */
export function unitName(sizes: readonly number[], depth: number, index: number): string {
  if (depth < sizes.length - 1) return `layer ${depth}, unit ${index + 1}`;
  return sizes.at(-1) === 1 ? 'output' : `output for class ${index + 1}`;
}

/** The same as the start of a link, where a feature has its own name. */
export function sourceName(
  sizes: readonly number[],
  used: readonly FeatureName[],
  depth: number,
  index: number,
): string {
  return depth === 0 ? features[used[index]!].label : unitName(sizes, depth, index);
}
