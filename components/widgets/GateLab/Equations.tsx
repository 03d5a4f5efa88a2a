import type { ComponentChildren } from 'preact';
import { fixed } from '../../plot/format.ts';
import type { Step } from './model.ts';
import { type GateLabState, type GateName, isBuilt, stepCount } from './scene.ts';

const Gamma = ({ of }: { of: GateName }) => (
  <>
    Γ<sub>{of.charAt(0)}</sub>
  </>
);

/** The cell as it is built so far, with the numbers of the step that is shown; the line of the newest part is lit. */
export function Equations({ state, step, before }: { state: GateLabState; step: Step; before: number }) {
  const [hasForget, hasUpdate, hasOutput] = (['forget', 'update', 'output'] as const).map((gate) =>
    isBuilt(state, gate),
  );
  const times = (gate: GateName, has: boolean | undefined) => has && <>{fixed(step.gates[gate], 2)} · </>;
  const sub = <sub>{step.step}</sub>;
  return (
    <div class="gates-equations">
      <Line isLit={state.stage === 'cell'}>
        <i>c̃</i>
        {sub} = tanh(2<i>x</i>
        {sub}) = tanh(2 · {signed(step.input)}) ≈ {fixed(step.candidate, 2)}
      </Line>
      <Line isLit={state.stage !== 'output'}>
        <i>c</i>
        {sub} = {hasForget && <Gamma of="forget" />}
        <i>c</i>
        <sub>{step.step - 1}</sub> + {hasUpdate && <Gamma of="update" />}
        <i>c̃</i>
        {sub} = {times('forget', hasForget)}
        {signed(before)} + {times('update', hasUpdate)}
        {signed(step.candidate)} ≈ <strong>{fixed(step.cell, 2)}</strong>
      </Line>
      <Line isLit={state.stage === 'output'}>
        <i>a</i>
        {sub} = {hasOutput && <Gamma of="output" />} tanh <i>c</i>
        {sub} = {times('output', hasOutput)}
        tanh({fixed(step.cell, 2)}) ≈ <strong>{fixed(step.output, 2)}</strong>
      </Line>
      <Line isLit={state.stage === 'forget'}>
        ∂<i>c</i>
        <sub>20</sub>/∂<i>c</i>
        {sub} ={' '}
        {step.step === stepCount ? (
          <strong>1</strong>
        ) : hasForget ? (
          <>
            product of Γ<sub>f</sub> over steps {step.step + 1} to {stepCount} ≈ <strong>{fixed(step.slope, 4)}</strong>
          </>
        ) : (
          <>
            <strong>1</strong>, as nothing forgets
          </>
        )}
      </Line>
    </div>
  );
}

function Line({ isLit, children }: { isLit: boolean; children: ComponentChildren }) {
  return <p class={isLit ? 'gates-line gates-lit' : 'gates-line'}>{children}</p>;
}

const signed = (value: number) => (value < 0 ? `(${fixed(value, 2)})` : fixed(value, 2));
