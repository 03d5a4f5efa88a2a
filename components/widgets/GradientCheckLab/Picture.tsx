import { Draggable } from '../../controls/Draggable.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Dot, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Typeset } from '../../plot/Typeset.tsx';
import { curveOf } from './curves.ts';
import { type Check, theoryOf } from './model.ts';
import { type GradientCheckLabState, gradientCheckLab } from './scene.ts';
import { digitsText, epsilonText } from './summary.ts';

interface Props {
  state: GradientCheckLabState;
  check: Check;
  set: LiveScene<GradientCheckLabState>['set'];
}

const { range } = gradientCheckLab.fields.power;
const across = [range.min, range.max] as const;
const up = [-13, 1.5] as const;
/** The step that recipes for gradient checks name. */
const usualPower = -4;
const fourDigits = Math.log10(5e-5);
const inside = (error: number) => Math.log10(error);
const onPlot = (error: number) => Math.max(up[0], Math.min(up[1], Math.log10(error)));

/** Both errors against ε, on logarithmic axes: a power of ε is a straight line. */
export function Picture({ state, check, set }: Props) {
  const { subject, precision, power } = state;
  const curve = curveOf(subject, precision);
  const theory = theoryOf(subject, precision);
  const line = (factor: number, exponent: number) =>
    factor === 0 ? [] : across.map((x) => [x, Math.log10(factor) + exponent * x] as const);
  return (
    <>
      <div class="plot-with-axes check-plot">
        <Plot x={across} y={up} height="22rem" label="relative error of both differences against ε">
          <AxisX
            label={
              <>
                step <i>ε</i>
              </>
            }
            ticks={[-12, -10, -8, -6, -4, -2, 0]}
            format={powerText}
            grid
          />
          <AxisY label="relative error" ticks={[-12, -9, -6, -3, 0]} format={powerText} grid />
          <Curve points={line(theory.oneSided, 1)} color="var(--edge)" width={1.5} dash="2 4" />
          <Curve points={line(theory.central, 2)} color="var(--edge)" width={1.5} dash="2 4" />
          <Curve points={line(theory.roundOff, -1)} color="var(--edge)" width={1.5} dash="2 4" />
          <Segment
            from={[across[0], fourDigits]}
            to={[across[1], fourDigits]}
            color="var(--truth)"
            width={2}
            dash="8 4"
          />
          <Label at={[-9.8, fourDigits + 0.15]} anchor="start end" color="var(--truth)">
            <span class="check-name">four digits agree below</span>
          </Label>
          <Curve
            points={curve.map(({ epsilon, oneSidedError }) => [Math.log10(epsilon), inside(oneSidedError)] as const)}
            color="var(--loss)"
            width={2}
            dash="6 3"
          />
          <Curve
            points={curve.map(({ epsilon, centralError }) => [Math.log10(epsilon), inside(centralError)] as const)}
            color="var(--gradient)"
            width={2.5}
          />
          <Label at={[usualPower, up[0] + 0.2]} anchor="start end">
            <span class="check-name check-usual">
              <Typeset>the usual 10⁻⁴</Typeset>
            </span>
          </Label>
          <Segment from={[power, up[0]]} to={[power, up[1]]} color="var(--edge)" width={1} />
          <Dot at={[power, onPlot(check.oneSidedError)]} color="var(--loss)" />
          <Dot at={[power, onPlot(check.centralError)]} color="var(--gradient)" />
          <Draggable
            axis="x"
            x={power}
            y={up[1]}
            label="step ε"
            valueText={`${epsilonText(power)}: central ${digitsText(check.centralError)}, one-sided ${digitsText(check.oneSidedError)}`}
            color="var(--ink)"
            {...range}
            onChange={(next) => set({ power: next })}
          />
        </Plot>
      </div>
      <ul class="check-key" aria-hidden="true">
        <li>
          <Sample color="var(--loss)" dash="6 3" /> one-sided
        </li>
        <li>
          <Sample color="var(--gradient)" /> central
        </li>
        <li>
          <Sample color="var(--edge)" dash="2 4" /> theory: falling with 1/<i>ε</i> round-off, rising with <i>ε</i> and{' '}
          <i>ε</i>
          <sup>2</sup> truncation
        </li>
      </ul>
    </>
  );
}

function Sample({ color, dash }: { color: string; dash?: string }) {
  return (
    <svg width="28" height="8" aria-hidden="true">
      <line x1="0" x2="28" y1="4" y2="4" stroke={color} stroke-width="2.5" stroke-dasharray={dash} />
    </svg>
  );
}

const powerText = (power: number) => <Typeset>{epsilonText(power)}</Typeset>;
