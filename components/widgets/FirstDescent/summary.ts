import { t } from '#language/words.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed } from '../../plot/format.ts';
import type { Step } from './model.ts';

/** The picture in a sentence: what the loss was, what it is, and what that means. */
export function sentenceOf(path: readonly Step[], at: number, rate: string): string {
  const first = path[0]!;
  const now = path[at]!;
  const place = t('w₁ = {w1} and w₂ = {w2}', { w1: fixed(now.weights[0], 2), w2: fixed(now.weights[1], 2) });
  const before = compact(first.loss);
  if (at === 0) return t('At the start, {place}, the loss is {before}.', { place, before });
  const steps =
    at === 1 ? t('1 step at learning rate {rate}', { rate }) : t('{at} steps at learning rate {rate}', { at, rate });
  if (now.loss > 2 * first.loss)
    return t('After {steps} the loss has grown from {before} to {after}: the steps are too long.', {
      steps,
      before,
      after: compact(now.loss),
    });
  return t('After {steps} the loss has gone from {before} to {after}, at {place}.', {
    steps,
    before,
    after: fixed(now.loss, 3),
    place,
  });
}

/** Every sixth step, and the last one. */
export function tableOf(path: readonly Step[]): TableData {
  const last = path.length - 1;
  const rows = path
    .map(({ weights: [w1, w2], loss }, step) => [String(step), compact(w1), compact(w2), compact(loss, 3)])
    .filter((_, step) => step % 6 === 0 || step === last);
  return { columns: [t('step'), 'w₁', 'w₂', t('loss')], rows };
}
