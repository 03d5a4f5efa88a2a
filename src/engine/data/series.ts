import type { Random } from '../random.ts';
import { type Examples, requireCount } from './examples.ts';

/**
 * Temperatures in °C, day by day: a year's wave from winter on, and noise of which each day keeps some of the day
 * before's. What a moving average is tried on.
 *
 * @shape (days)
 * @throws if days is no whole number from 1
 */
export function temperatures(days: number, random: Random, { noise = 3 }: { noise?: number } = {}): Float32Array {
  requireCount('temperatures', 'days', days);
  const own = random.fork('temperatures');
  const kept = 0.5;
  let deviation = 0;
  return Float32Array.from({ length: days }, (_, day) => {
    // Scaled so that the deviations' own standard deviation comes to `noise`.
    deviation = kept * deviation + own.normal(0, noise * Math.sqrt(1 - kept * kept));
    return 10 - 12 * Math.cos((2 * Math.PI * day) / 365) + deviation;
  });
}

/**
 * A memory test (after Hochreiter and Schmidhuber 1997, experiment 2): the first step shows a symbol, `delay` steps of
 * other symbols follow, and the label is the first. Inputs are one-hot, where the last entry is 1 in the first step
 * only and says "remember this".
 *
 * @shape inputs (count, 1 + delay, symbols + 1), labels (count)
 * @throws if a count or size is no whole number from 1, or the delay none from 0
 */
export function recall(
  count: number,
  delay: number,
  random: Random,
  { symbols = 4 }: { symbols?: number } = {},
): Examples {
  requireCount('recall', 'count', count);
  requireCount('recall', 'symbols', symbols);
  if (!(Number.isInteger(delay) && delay >= 0)) {
    throw new RangeError(`recall: delay is no whole number: ${delay}; ask for 0 steps or more`);
  }
  const [steps, width] = [1 + delay, symbols + 1];
  const inputs = new Float32Array(count * steps * width);
  const labels = Int32Array.from({ length: count }, (_, i) => i % symbols);
  labels.forEach((label, i) => {
    const own = random.fork(`recall/${i}`);
    for (let step = 0; step < steps; step++) {
      const first = (i * steps + step) * width;
      inputs[first + (step === 0 ? label : own.integer(0, symbols))] = 1;
      if (step === 0) inputs[first + symbols] = 1;
    }
  });
  return { inputs, shape: [count, steps, width], labels };
}
