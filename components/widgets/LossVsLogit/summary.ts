import type { TableData } from '../../controls/DataTable.tsx';
import { fixed, scientific } from '../../plot/format.ts';
import { type LossName, type Reading, type Runner, readings, stepsUntilRight, targetOf } from './model.ts';
import type { LossVsLogitState } from './scene.ts';

export const titles: Record<LossName, string> = { crossEntropy: 'Cross-entropy', squaredError: 'Squared error' };

type Runners = Record<LossName, Runner>;

/** The picture in one sentence, in two parts: the logit stands between them, as text or as a slider. */
export function sentenceAround(state: LossVsLogitState, runners: Runners): [before: string, after: string] {
  return state.steps === 0 ? standing(state, runners) : racing(state, runners);
}

function standing({ target }: LossVsLogitState, { crossEntropy, squaredError }: Runners): [string, string] {
  return [
    `The right answer is ${target}. At the logit z\u00a0=\u00a0`,
    `, p\u00a0=\u00a0${significant(crossEntropy.probability)}: squared error (loss ${significant(squaredError.loss)}) has the ` +
      `gradient ${significant(squaredError.gradient)}, cross-entropy (loss ${significant(crossEntropy.loss)}) ` +
      `${significant(crossEntropy.gradient)}, ${times(crossEntropy.gradient / squaredError.gradient)} as much.`,
  ];
}

function racing(state: LossVsLogitState, { crossEntropy, squaredError }: Runners): [string, string] {
  const at = ({ logit, probability }: Runner) =>
    `z\u00a0=\u00a0${fixed(logit, 2)} (p\u00a0=\u00a0${significant(probability)})`;
  return [
    `After ${count(state.steps, 'step')} at rate\u00a0${state.learningRate} from z\u00a0=\u00a0`,
    `, cross-entropy has come to ${at(crossEntropy)} and squared error to ${at(squaredError)}.${turningPoints(state)}`,
  ];
}

/** When each runner gets the answer right; empty where the start already has it right. */
function turningPoints(state: LossVsLogitState): string {
  const steps = (name: LossName) => stepsUntilRight(name, state.logit, targetOf(state), state.learningRate);
  const [crossEntropy, squaredError] = [steps('crossEntropy'), steps('squaredError')];
  if (crossEntropy === 0) return '';
  return (
    ` To reach the right side of z\u00a0=\u00a00, cross-entropy takes ${count(crossEntropy, 'step')}, ` +
    `squared error ${grouped(squaredError)}.`
  );
}

const tableLogits = [-8, -6, -4, -2, 0, 2, 4, 6, 8];

/** The curves as numbers; above them where the points are now. */
export function tableOf(state: LossVsLogitState, { crossEntropy, squaredError }: Runners): TableData {
  const target = targetOf(state);
  const curves = {
    crossEntropy: readings('crossEntropy', tableLogits, target),
    squaredError: readings('squaredError', tableLogits, target),
  };
  const cells = ({ loss, gradient }: Reading) => [significant(loss), significant(gradient)];
  const nowhere = ['', ''];
  const at = (logit: number, digits: number) => `z\u00a0=\u00a0${fixed(logit, digits)}`;
  const now =
    state.steps === 0
      ? [
          [
            `now, ${at(state.logit, 1)}`,
            significant(crossEntropy.probability),
            ...cells(crossEntropy),
            ...cells(squaredError),
          ],
        ]
      : [
          [
            `cross-entropy, ${at(crossEntropy.logit, 2)}`,
            significant(crossEntropy.probability),
            ...cells(crossEntropy),
            ...nowhere,
          ],
          [
            `squared error, ${at(squaredError.logit, 2)}`,
            significant(squaredError.probability),
            ...nowhere,
            ...cells(squaredError),
          ],
        ];
  const rows = tableLogits.map((logit, i) => [
    at(logit, 0),
    significant(curves.crossEntropy[i]!.probability),
    ...cells(curves.crossEntropy[i]!),
    ...cells(curves.squaredError[i]!),
  ]);
  const columns = ['where', 'p', 'cross-entropy', 'its gradient', 'squared error', 'squared error’s gradient'];
  return { columns, rows: [...now, ...rows] };
}

/** Three significant digits, as 3.05, −0.0863 or 0.000335; below a millionth as a power of ten. */
export function significant(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(3)))));
  return magnitude < -6 ? scientific(value, 1) : fixed(value, Math.max(0, 2 - magnitude));
}

/** As `significant`, with its sign even where that is a plus. */
export function signed(value: number): string {
  return value > 0 ? `+${significant(value)}` : significant(value);
}

/** How many times: "2.0 times", "1,491 times". */
export function times(ratio: number): string {
  return `${ratio < 10 ? fixed(ratio, 1) : grouped(Math.round(ratio))} times`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function grouped(integer: number): string {
  return integer.toLocaleString('en-US');
}
