import type { ComponentChildren } from 'preact';
import { t } from '#language/words.ts';
import { Derivative } from './Derivative.tsx';
import { type LossName, lossNames, type Runner, type Target } from './model.ts';
import { significant, titles } from './summary.ts';

interface Props {
  runners: Record<LossName, Runner>;
  target: Target;
}

/** Both losses and gradients, formula and number. Screen readers have the numbers in the sentence and the table. */
export function Readout({ runners, target }: Props) {
  return (
    <div class="logit-readout" aria-hidden="true">
      {lossNames.map((name) => {
        const { probability, loss, gradient } = runners[name];
        const { lossFormula, gradientFormula } = formulas(name, target);
        return (
          <div class="logit-row" key={name}>
            <span>
              <span class={`logit-key logit-${name}`} /> {t(titles[name])}
            </span>
            <span class="logit-p widget-math">
              <i>p</i> = <b>{significant(probability)}</b>
            </span>
            <span class="logit-l widget-math">
              <i>L</i> = {lossFormula} = <b>{significant(loss)}</b>
            </span>
            <span class="logit-g widget-math">
              <Derivative /> = {gradientFormula} = <b>{significant(gradient)}</b>
            </span>
          </div>
        );
      })}
    </div>
  );
}

const [p, y] = [<i>p</i>, <i>y</i>];

/** As they read with this target: cross-entropy keeps one of its two terms. */
function formulas(
  name: LossName,
  target: Target,
): { lossFormula: ComponentChildren; gradientFormula: ComponentChildren } {
  if (name === 'squaredError') {
    return {
      lossFormula: (
        <>
          ({p} − {y})²
        </>
      ),
      gradientFormula: (
        <>
          2({p} − {y}) {p}(1 − {p})
        </>
      ),
    };
  }
  return {
    lossFormula: target === 1 ? <>−ln {p}</> : <>−ln(1 − {p})</>,
    gradientFormula: (
      <>
        {p} − {y}
      </>
    ),
  };
}
