/** What can stand at the network's inputs: functions of a point's two coordinates. */
export const features = {
  x1: { label: 'x₁', of: (x: number, _y: number) => x },
  x2: { label: 'x₂', of: (_x: number, y: number) => y },
  x1x1: { label: 'x₁²', of: (x: number, _y: number) => x * x },
  x2x2: { label: 'x₂²', of: (_x: number, y: number) => y * y },
  x1x2: { label: 'x₁x₂', of: (x: number, y: number) => x * y },
  sin1: { label: 'sin πx₁', of: (x: number, _y: number) => Math.sin(Math.PI * x) },
  sin2: { label: 'sin πx₂', of: (_x: number, y: number) => Math.sin(Math.PI * y) },
};

export type FeatureName = keyof typeof features;
export const featureNames = Object.keys(features) as FeatureName[];

/** Points (count, 2) as inputs (count, features). */
export function featuresOf(points: Float32Array, names: readonly FeatureName[]): Float32Array {
  const chosen = names.map((name) => features[name].of);
  const inputs = new Float32Array((points.length / 2) * chosen.length);
  for (let i = 0, at = 0; i < points.length; i += 2)
    for (const of of chosen) inputs[at++] = of(points[i]!, points[i + 1]!);
  return inputs;
}
