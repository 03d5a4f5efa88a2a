import { compact, fixed, trimmed } from '../../plot/format.ts';
import type { Steps } from './model.ts';
import type { SoftmaxStepsState } from './scene.ts';

/** The picture in one sentence. */
export function sentence({ classes, truth, total, loss }: Steps, { added, temperature }: SoftmaxStepsState): string {
  const given = [
    added !== 0 && `${trimmed(added, 0)} added to every logit`,
    temperature !== 1 && `a temperature of ${trimmed(temperature, 2)}`,
  ].filter((part) => part !== false);
  const opening = given.length > 0 ? `with ${given.join(' and ')}, ` : '';
  return capitalized(opening + body());

  function body(): string {
    const overflowing = classes.find(({ exponential }) => exponential === Number.POSITIVE_INFINITY);
    if (overflowing)
      return `the exponential of ${overflowing.name} is too large for float32 and becomes Infinity; dividing by an infinite sum leaves NaN, unless the largest logit is subtracted first.`;
    if (total === Number.POSITIVE_INFINITY)
      return 'the exponentials still fit into float32 but their sum does not; every probability becomes 0, and the loss infinite, unless the largest logit is subtracted first.';
    const share = compact(truth.probability, 4);
    return (
      `the true class, ${truth.name}, has the exponential ${compact(truth.exponential)}; ` +
      `its share of the sum ${compact(total)} is ${share}, ` +
      `and the loss is −ln\u00a0${share.includes('×') ? `(${share})` : share} =\u00a0${fixed(loss, 4)}.`
    );
  }
}

/** A number as the computer holds it: Infinity and NaN by their names in code. */
export function asComputed(value: number, show: (value: number) => string): string {
  return Number.isFinite(value) ? show(value) : String(value);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
