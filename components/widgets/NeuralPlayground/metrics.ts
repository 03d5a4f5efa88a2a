import type { Part } from './data.ts';
import type { NetworkSpec } from './network.ts';

export interface Score {
  /** The mean over the points; NaN where there are none. */
  loss: number;
  /** The share of points whose class is found; of regression, 1 − (squared error / variance), R². */
  found: number;
}

/** The loss of the chapter on losses, in float64, from logits or predictions (count, outputs). */
export function scoreOf(outputs: Float32Array, { labels }: Part, { loss, outputs: width }: NetworkSpec): Score {
  const count = labels.length;
  let [total, right] = [0, 0];
  for (let i = 0; i < count; i++) {
    const label = labels[i]!;
    if (loss === 'softmax') {
      const row = outputs.subarray(i * width, (i + 1) * width);
      const largest = Math.max(...row);
      total += largest - row[label]! + Math.log(row.reduce((sum, z) => sum + Math.exp(z - largest), 0));
      if (row[label] === largest) right++;
      continue;
    }
    const z = outputs[i]!;
    if (loss === 'logistic') {
      const against = label === 1 ? -z : z;
      total += Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
      if (z > 0 === (label === 1)) right++;
    } else total += (z - label) ** 2;
  }
  if (loss !== 'squared') return { loss: total / count, found: right / count };
  return { loss: total / count, found: 1 - total / count / varianceOf(labels) };
}

function varianceOf(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length;
}
