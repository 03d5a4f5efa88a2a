import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed } from '../../plot/format.ts';
import { type Miss, missOf, type Network, parameterCount } from './model.ts';
import type { BumpBuilderState } from './scene.ts';

/** The network that is shown, what it was before training, and how far both are off. */
export interface Shown {
  network: Network;
  /** Training steps behind it; fewer than asked for while they are being made. */
  steps: number;
  miss: Miss;
  missBefore: Miss;
}

export function shown(state: BumpBuilderState, stairs: Network, network: Network, steps: number): Shown {
  return { network, steps, miss: missOf(network, state.target), missBefore: missOf(stairs, state.target) };
}

/** The picture in one sentence. */
export function sentenceOf({ edges }: BumpBuilderState, { steps, miss, missBefore }: Shown): string {
  const units = `${edges.length} hidden ${edges.length === 1 ? 'unit' : 'units'}`;
  const size = `${units}, ${parameterCount(edges.length)} parameters`;
  if (steps === 0)
    return `${size}: the stairs are typically ${fixed(miss.typical, 3)} off the target, and at most ${fixed(miss.largest, 2)}.`;
  const taken = `${steps.toLocaleString('en-US')} training steps`;
  return (
    `${size}: after ${taken} the curve is typically ${fixed(miss.typical, 3)} off the target, ` +
    `where the stairs were ${fixed(missBefore.typical, 3)} off; at most ${fixed(miss.largest, 2)}.`
  );
}

/** Each unit's three numbers, and where its step stands. */
export function tableOf({ network: { weights, biases, outputWeights, outputBias } }: Shown): TableData {
  return {
    columns: ['unit', 'weight w', 'bias b', 'step at −b/w', 'output weight v'],
    rows: [
      ...weights.map((weight, unit) => [
        String(unit + 1),
        fixed(weight, 1),
        fixed(biases[unit]!, 1),
        compact(-biases[unit]! / weight),
        fixed(outputWeights[unit]!, 2),
      ]),
      ['output bias c', '', '', '', fixed(outputBias, 2)],
    ],
  };
}
