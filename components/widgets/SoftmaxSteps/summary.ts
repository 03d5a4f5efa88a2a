import { t } from '#language/words.ts';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import type { Steps } from './model.ts';
import type { SoftmaxStepsState } from './scene.ts';

/** The picture in one sentence. */
export function sentence({ classes, truth, total, loss }: Steps, { added, temperature }: SoftmaxStepsState): string {
  const given = [
    added !== 0 && t('{added} added to every logit', { added: trimmed(added, 0) }),
    temperature !== 1 && t('a temperature of {temperature}', { temperature: trimmed(temperature, 2) }),
  ].filter((part) => part !== false);
  const opening = given.length > 0 ? t('with {given}, ', { given: given.join(t(' and ')) }) : '';
  return capitalized(opening + body());

  function body(): string {
    const overflowing = classes.find(({ exponential }) => exponential === Number.POSITIVE_INFINITY);
    if (overflowing)
      return t(
        'the exponential of {name} is too large for float32 and becomes Infinity; dividing by an infinite sum leaves NaN, unless the largest logit is subtracted first.',
        { name: t(overflowing.name) },
      );
    if (total === Number.POSITIVE_INFINITY)
      return t(
        'the exponentials still fit into float32 but their sum does not; every probability becomes 0, and the loss infinite, unless the largest logit is subtracted first.',
      );
    const share = compact(truth.probability, 4);
    return t(
      'the true class, {name}, has the exponential {exponential}; its share of the sum {total} is {share}, and the loss is −ln\u00a0{argument} =\u00a0{loss}.',
      {
        name: t(truth.name),
        exponential: compact(truth.exponential),
        total: compact(total),
        share,
        argument: share.includes('×') ? `(${share})` : share,
        loss: fixed(loss, 4),
      },
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
