import { t, word } from '#language/words.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import { fixed, scientific } from '../../plot/format.ts';
import { type LossName, type Reading, type Runner, readings, stepsUntilRight, targetOf } from './model.ts';
import type { LossVsLogitState } from './scene.ts';

export const titles: Record<LossName, string> = {
  crossEntropy: word('Cross-entropy'),
  squaredError: word('Squared error'),
};

type Runners = Record<LossName, Runner>;

/** The picture in one sentence, in two parts: the logit stands between them, as text or as a slider. */
export function sentenceAround(state: LossVsLogitState, runners: Runners): [before: string, after: string] {
  return state.steps === 0 ? standing(state, runners) : racing(state, runners);
}

function standing({ target }: LossVsLogitState, { crossEntropy, squaredError }: Runners): [string, string] {
  return [
    t('The right answer is {target}. At the logit z\u00a0=\u00a0', { target }),
    t(
      ', p\u00a0=\u00a0{probability}: squared error (loss {squaredLoss}) has the gradient {squaredGradient}, cross-entropy (loss {crossLoss}) {crossGradient}, {times} as much.',
      {
        probability: significant(crossEntropy.probability),
        squaredLoss: significant(squaredError.loss),
        squaredGradient: significant(squaredError.gradient),
        crossLoss: significant(crossEntropy.loss),
        crossGradient: significant(crossEntropy.gradient),
        times: times(crossEntropy.gradient / squaredError.gradient),
      },
    ),
  ];
}

function racing(state: LossVsLogitState, { crossEntropy, squaredError }: Runners): [string, string] {
  const at = ({ logit, probability }: Runner) =>
    t('z\u00a0=\u00a0{logit} (p\u00a0=\u00a0{probability})', {
      logit: fixed(logit, 2),
      probability: significant(probability),
    });
  return [
    t('After {steps} at rate\u00a0{learningRate} from z\u00a0=\u00a0', {
      steps: countSteps(state.steps),
      learningRate: state.learningRate,
    }),
    t(', cross-entropy has come to {crossEntropy} and squared error to {squaredError}.{turningPoints}', {
      crossEntropy: at(crossEntropy),
      squaredError: at(squaredError),
      turningPoints: turningPoints(state),
    }),
  ];
}

/** When each runner gets the answer right; empty where the start already has it right. */
function turningPoints(state: LossVsLogitState): string {
  const steps = (name: LossName) => stepsUntilRight(name, state.logit, targetOf(state), state.learningRate);
  const [crossEntropy, squaredError] = [steps('crossEntropy'), steps('squaredError')];
  if (crossEntropy === 0) return '';
  return t(
    ' To reach the right side of z\u00a0=\u00a00, cross-entropy takes {crossEntropy}, squared error {squaredError}.',
    { crossEntropy: countSteps(crossEntropy), squaredError: grouped(squaredError) },
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
            t('now, {place}', { place: at(state.logit, 1) }),
            significant(crossEntropy.probability),
            ...cells(crossEntropy),
            ...cells(squaredError),
          ],
        ]
      : [
          [
            t('cross-entropy, {place}', { place: at(crossEntropy.logit, 2) }),
            significant(crossEntropy.probability),
            ...cells(crossEntropy),
            ...nowhere,
          ],
          [
            t('squared error, {place}', { place: at(squaredError.logit, 2) }),
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
  const columns = [
    t('where'),
    'p',
    t('cross-entropy'),
    t('its gradient'),
    t('squared error'),
    t('squared error’s gradient'),
  ];
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
  return t('{ratio} times', { ratio: ratio < 10 ? fixed(ratio, 1) : grouped(Math.round(ratio)) });
}

function countSteps(number: number): string {
  return number === 1 ? t('{number} step', { number }) : t('{number} steps', { number });
}

function grouped(integer: number): string {
  return integer.toLocaleString('en-US');
}
