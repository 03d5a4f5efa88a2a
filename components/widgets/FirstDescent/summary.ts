import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed } from '../../plot/format.ts';
import type { Step } from './model.ts';

/** The picture in a sentence: what the loss was, what it is, and what that means. */
export function sentenceOf(path: readonly Step[], at: number, rate: string): string {
  const first = path[0]!;
  const now = path[at]!;
  const place = `w₁ = ${fixed(now.weights[0], 2)} and w₂ = ${fixed(now.weights[1], 2)}`;
  if (at === 0) return `At the start, ${place}, the loss is ${compact(first.loss)}.`;
  const steps = `${at} ${at === 1 ? 'step' : 'steps'} at learning rate ${rate}`;
  if (now.loss > 2 * first.loss)
    return `After ${steps} the loss has grown from ${compact(first.loss)} to ${compact(now.loss)}: the steps are too long.`;
  return `After ${steps} the loss has gone from ${compact(first.loss)} to ${fixed(now.loss, 3)}, at ${place}.`;
}

/** Every sixth step, and the last one. */
export function tableOf(path: readonly Step[]): TableData {
  const last = path.length - 1;
  const rows = path
    .map(({ weights: [w1, w2], loss }, step) => [String(step), compact(w1), compact(w2), compact(loss, 3)])
    .filter((_, step) => step % 6 === 0 || step === last);
  return { columns: ['step', 'w₁', 'w₂', 'loss'], rows };
}
