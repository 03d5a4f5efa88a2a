import { fixed } from '../../plot/format.ts';
import type { Goal, Step } from './model.ts';
import { type GateLabState, stepCount } from './scene.ts';

/** The picture in one sentence. */
export function sentence(state: GateLabState, steps: readonly Step[], goal: Goal): string {
  const { cell, output } = steps.at(-1)!;
  const now = steps[state.step - 1]!;
  const at =
    state.step === stepCount
      ? ''
      : ` At step ${state.step} the cell is ${equal('c', now.cell)} and the output ${equal('a', now.output)}.`;
  const sign = state.bit === '1' ? 1 : -1;
  const fate =
    sign * cell >= 0.5
      ? 'still has the bit’s sign'
      : sign * cell <= -0.5
        ? 'has the other bit’s sign'
        : 'says neither bit';
  return `The bit is ${state.bit}.${at} After twenty steps the cell is ${equal('c', cell)}, which ${fate}, and the output is ${equal('a', output)}. ${verdict(goal)}`;
}

/** With spaces that do not break. */
const equal = (name: string, value: number) => `${name}\u00a0=\u00a0${fixed(value, 2)}`;

function verdict({ isWritten, isKept, isSaid, isSilent }: Goal): string {
  if (!isWritten) return 'The bit has not been written at step 1.';
  if (!isKept) return 'With these gates, at least one of the two bits is lost on the way.';
  if (!isSaid) return 'Both bits are kept; the output does not yet say them at step 20.';
  if (!isSilent) return 'Both bits are kept and said, but the output speaks before step 20.';
  return 'With these gates either bit is kept for twenty steps, and said at the twentieth: well done.';
}

export const tableOf = (steps: readonly Step[], shown: number) => ({
  columns: ['step', 'x', 'c̃', 'forget', 'update', 'output gate', 'c', 'a', 'gradient'],
  rows: [
    [`shown, step ${shown}`, ...cellsOf(steps[shown - 1]!)],
    ...steps.map((one) => [String(one.step), ...cellsOf(one)]),
  ],
});

const cellsOf = ({ input, candidate, gates, cell, output, slope }: Step) => [
  ...[input, candidate, gates.forget, gates.update, gates.output, cell, output].map((value) => fixed(value, 2)),
  fixed(slope, 4),
];
