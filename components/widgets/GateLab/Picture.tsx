import type { ComponentChildren } from 'preact';
import { Draggable } from '../../controls/Draggable.tsx';
import { AxisX } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { GateHandle } from './GateHandle.tsx';
import type { Step } from './model.ts';
import { acrossSteps, Row } from './Row.tsx';
import { type GateLabState, type GateName, gateLab, gateNames, isBuilt } from './scene.ts';

interface Props {
  state: GateLabState;
  steps: readonly Step[];
  set: (change: Partial<GateLabState>) => void;
}

type Part = 'input' | 'candidate' | 'cell' | 'output' | 'slope';

const signs = { forget: 'f', update: 'u', output: 'o' };

const slopeName = (
  <>
    ∂<i>c</i>
    <sub>20</sub>/∂<i>c</i>
  </>
);

/** Everything over the twenty steps, from what comes in to what goes out. */
export function Picture({ state, steps, set }: Props) {
  const gateRow = (gate: GateName) =>
    isBuilt(state, gate) && (
      <Row
        key={gate}
        name={
          <>
            Γ<sub>{signs[gate]}</sub>
          </>
        }
        title={`${gate} gate`}
        values={state[gate]}
        range={[0, 1]}
        color="var(--weight)"
        shown={state.step}
      >
        <GateHandle
          gate={gate}
          values={state[gate]}
          shown={state.step}
          onChange={(values, step) => set({ [gate]: values, step })}
        />
      </Row>
    );
  const row = (part: Part, name: ComponentChildren, title: string, color: string) => {
    const values = steps.map((step) => step[part]);
    const most = Math.max(1, ...values.map(Math.abs));
    const low = part === 'slope' ? 0 : -most;
    // Only a cell can grow beyond 1, and then its row has another scale than the rest.
    const scale = most > 1 ? `, to ±${fixed(most, 1)}` : '';
    return <Row name={name} title={title + scale} {...{ values, color }} range={[low, most]} shown={state.step} />;
  };
  const shown = steps[state.step - 1]!;
  return (
    <div class="gates-picture">
      {row('input', <i>x</i>, 'input', 'var(--input)')}
      {row('candidate', <i>c̃</i>, 'candidate', 'var(--muted)')}
      {gateNames.slice(0, 2).map(gateRow)}
      {row('cell', <i>c</i>, 'cell', 'var(--ink)')}
      {gateRow('output')}
      {row('output', <i>a</i>, 'output', 'var(--prediction)')}
      {row('slope', slopeName, 'gradient', 'var(--gradient)')}
      <div class="gates-row gates-steps">
        <span class="gates-title">step</span>
        <Plot x={acrossSteps} y={[0, 1]} height="1.75rem">
          <Segment from={[acrossSteps[0], 0.5]} to={[acrossSteps[1], 0.5]} color="var(--edge)" width={1} />
          <AxisX ticks={[1, 5, 10, 15, 20]} />
          <Draggable
            axis="x"
            x={state.step}
            y={0.5}
            label="step shown"
            valueText={`step ${state.step}: c = ${fixed(shown.cell, 2)}`}
            color="var(--accent)"
            {...gateLab.fields.step.range}
            shape="grip"
            onChange={(step) => set({ step })}
          />
        </Plot>
      </div>
    </div>
  );
}
