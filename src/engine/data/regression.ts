import type { Random } from '../random.ts';
import { type Examples, requireCount } from './examples.ts';

/**
 * y = slope · x + intercept and noise, for x evenly drawn from −1 to 1.
 *
 * @shape inputs (count, 1), labels (count)
 * @throws if a count or size is no whole number from 1
 */
export function noisyLine(
  count: number,
  random: Random,
  { slope = 2, intercept = 0.5, noise = 0.2 }: { slope?: number; intercept?: number; noise?: number } = {},
): Examples<Float32Array> {
  return noisyCurve('noisyLine', count, random, noise, (x) => slope * x + intercept);
}

/**
 * y = sin(2π · waves · x) and noise, for x evenly drawn from −1 to 1.
 *
 * @shape inputs (count, 1), labels (count)
 * @throws if a count or size is no whole number from 1
 */
export function noisySine(
  count: number,
  random: Random,
  { waves = 1, noise = 0.1 }: { waves?: number; noise?: number } = {},
): Examples<Float32Array> {
  return noisyCurve('noisySine', count, random, noise, (x) => Math.sin(2 * Math.PI * waves * x));
}

function noisyCurve(
  set: string,
  count: number,
  random: Random,
  noise: number,
  curve: (x: number) => number,
): Examples<Float32Array> {
  requireCount(set, 'count', count);
  const [own, shaken] = [random.fork(set), random.fork(`${set}/noise`)];
  const inputs = Float32Array.from({ length: count }, () => own.uniform(-1, 1));
  return { inputs, shape: [count, 1], labels: inputs.map((x) => curve(x) + shaken.normal(0, noise)) };
}
