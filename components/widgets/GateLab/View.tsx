import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import { Equations } from './Equations.tsx';
import './gate-lab.css';
import { goalOf, loud, quiet, stepsOf } from './model.ts';
import { Picture } from './Picture.tsx';
import { RangeSetter } from './RangeSetter.tsx';
import { gateLab } from './scene.ts';
import { sentence, tableOf } from './summary.ts';

const stages = [
  { value: 'cell', label: 'cell' },
  { value: 'forget', label: '+ forget' },
  { value: 'update', label: '+ update' },
  { value: 'output', label: '+ output' },
] as const;

/** A long short-term memory of one unit, whose gates the reader sets. */
export default function GateLab(props: WidgetProps) {
  const scene = useScene(gateLab, props);
  const { state, set } = scene;
  const steps = stepsOf(state);
  const goal = goalOf(state);
  const checks: [boolean, string][] = [
    [goal.isWritten, 'written at step 1'],
    [goal.isKept, 'kept to step 20'],
    [goal.isSaid, `said at step 20: |a| ≥ ${loud}`],
    [goal.isSilent, `silent before: |a| ≤ ${quiet}`],
  ];
  const isDone = checks.every(([isMet]) => isMet);
  return (
    <WidgetFrame
      title="Keep the bit, then say it"
      scene={scene}
      summary={sentence(state, steps, goal)}
      table={tableOf(steps, state.step)}
      controls={
        <>
          <RangeSetter state={state} set={set} />
          <Segmented
            label="Bit"
            options={[
              { value: '1', label: '1 (x = 1)' },
              { value: '0', label: '0 (x = −1)' },
            ]}
            value={state.bit}
            onChange={(bit) => set({ bit })}
          />
          <Slider
            label="Noise up to"
            value={state.noise}
            text={`±${fixed(state.noise, 1)}`}
            {...gateLab.fields.noise.range}
            onChange={(noise) => set({ noise })}
          />
        </>
      }
    >
      <Segmented label="Built so far" options={stages} value={state.stage} onChange={(stage) => set({ stage })} />
      <Equations state={state} step={steps[state.step - 1]!} before={steps[state.step - 2]?.cell ?? 0} />
      <Picture state={state} steps={steps} set={set} />
      <p class={isDone ? 'gates-goal gates-done' : 'gates-goal'}>
        <span>For either bit:</span>
        {checks.map(([isMet, words]) => (
          <span key={words} class={isMet ? 'gates-met' : 'gates-open'}>
            {isMet ? '✓' : '✗'} {words}
          </span>
        ))}
      </p>
    </WidgetFrame>
  );
}
