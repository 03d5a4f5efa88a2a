import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import { type Behavior, behaviorOf, factorOf, halvingSteps, type Step } from './model.ts';
import type { Bowl1DState } from './scene.ts';

const verdicts: Record<Behavior, (rate: number) => string> = {
  creeps: (rate) =>
    `it creeps toward 1 from one side, and the distance halves every ${fixed(halvingSteps(rate), 1)} steps`,
  lands: () => 'the first step lands on the minimum exactly',
  oscillates: (rate) =>
    `it jumps from side to side, and the distance halves every ${fixed(halvingSteps(rate), 1)} steps`,
  bounces: () => 'it bounces between two places for ever',
  diverges: () => 'each jump is longer than the one before: it diverges',
};

/** The picture in a sentence, in two parts around the rate: a number to drag, or text. */
export function sentenceAround({ start, rate, step }: Bowl1DState, path: readonly Step[]): [string, string] {
  const now = path[step]!;
  const place = step === 0 ? 'Before the first step,' : `After ${step} ${step === 1 ? 'step' : 'steps'},`;
  return [
    `From w\u00a0=\u00a0${trimmed(start, 1)} at learning rate η\u00a0=\u00a0`,
    `, each step multiplies the distance to the minimum by 1\u00a0−\u00a02η\u00a0=\u00a0${trimmed(factorOf(rate), 2)}: ` +
      `${start === 1 ? 'there is none, and it stays' : verdicts[behaviorOf(rate)](rate)}. ` +
      `${place} w\u00a0=\u00a0${compact(now.w, 3)} and J\u00a0=\u00a0${compact(now.cost, 3)}.`,
  ];
}

/** Every step: where it begins, what the cost and its slope are there. */
export function tableOf(path: readonly Step[]): TableData {
  const rows = path.map(({ w, cost, gradient }, step) => [String(step), precise(w), precise(cost), precise(gradient)]);
  return { columns: ['step', 'w', 'cost J', 'slope dJ/dw'], rows };
}

/** Six decimals, as programs print them, while they fit. */
function precise(value: number): string {
  return Math.abs(value) < 10_000 ? fixed(value, 6) : compact(value);
}
