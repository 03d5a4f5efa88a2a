import { useMemo } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { brief, fixed } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import { GradientPicture } from './GradientPicture.tsx';
import { Matrix } from './Matrix.tsx';
import { maxNorm, normOf, type Unrolled, unrolled } from './model.ts';
import { NetworkPicture } from './NetworkPicture.tsx';
import { unroll } from './scene.ts';
import './unroll.css';

const { steps: stepsField, radius: radiusField } = unroll.fields;

/** The gradient at the hidden state of a step, and what the use of W_hh there adds to that of W_hh. */
const lengthsAt = ({ reaching, parts }: Unrolled, index: number) => [
  brief(reaching[index]!, 3),
  brief(normOf(parts[index]!), 3),
];

/** One set of weights at every step, and the gradient that comes back through it. */
export default function Unroll(props: WidgetProps) {
  const scene = useScene(unroll, props);
  const { state, set } = scene;
  const { steps, radius, activation, clip } = state;
  const time = Math.min(state.time, steps);
  const run = useMemo(() => unrolled({ steps, radius, activation }), [steps, radius, activation]);
  const isClipped = clip === 'on' && run.norm > maxNorm;
  const sum = isClipped ? run.clipped : run.gradient;
  const largest = Math.max(...run.gradient.flat().map(Math.abs));
  const length = brief(run.reaching[time - 1]!, 2);
  const clipping = isClipped
    ? ` All weights’ gradient is ${brief(run.norm, 2)} long and is clipped to ${maxNorm}; what flows back is not.`
    : '';

  return (
    <WidgetFrame
      title="One set of weights, step after step"
      scene={scene}
      summary={
        `At step ${time} of ${steps}, ${steps - time} back from the loss, the gradient is ${length} long; it set out ` +
        `with 1. One weight matrix is used ${steps - 1} times, and its gradient is the sum of ${steps - 1} parts.${clipping}`
      }
      table={{
        columns: ['step', 'length of the gradient at h', 'length of the part of W_hh'],
        rows: [
          [`now: ${time}`, ...lengthsAt(run, time - 1)],
          ...run.reaching.map((_, i) => [String(i + 1), ...lengthsAt(run, i)]),
        ],
      }}
      controls={
        <>
          <Scrubber
            label="steps back from the loss"
            value={steps - time}
            text={String(steps - time)}
            min={0}
            max={steps - 1}
            step={1}
            stridesPerSecond={2}
            onChange={(back) => set({ time: steps - back })}
          />
          <Slider
            label="steps"
            value={steps}
            text={String(steps)}
            {...stepsField.range}
            onChange={(next) => set({ steps: next })}
          />
          <Slider
            label="W_hh stretches by"
            value={radius}
            text={fixed(radius, 2)}
            {...radiusField.range}
            onChange={(next) => set({ radius: next })}
          />
          <Segmented
            label="Activation"
            options={[
              { value: 'tanh', label: 'tanh' },
              { value: 'linear', label: 'linear' },
            ]}
            value={activation}
            onChange={(next) => set({ activation: next })}
          />
          <Segmented
            label="Clip at norm 1"
            options={[
              { value: 'off', label: 'off' },
              { value: 'on', label: 'on' },
            ]}
            value={clip}
            onChange={(next) => set({ clip: next })}
          />
        </>
      }
      question={
        <Predict
          id="Unroll.shrink"
          question={
            <Typeset>
              Without tanh, and with a W_hh that stretches by 0.7, the gradient sets out from step 10 with length 1. How
              long is it at step 1?
            </Typeset>
          }
          choices={[
            { value: 'same', label: 'about 0.7' },
            { value: 'tenth', label: 'about 0.25' },
            { value: 'little', label: 'about 0.04' },
          ]}
          answer="little"
          onReveal={() => set({ ...unroll.initial, activation: 'linear', time: 1 })}
          further="Let it stretch by 1, then by 1.5. Then bring tanh back."
        >
          Nine steps lie between, and each multiplies by 0.7: 0.7<sup>9</sup> is about 0.04. What happened at the first
          step hardly moves the weights.
        </Predict>
      }
    >
      <div class="unroll">
        <NetworkPicture run={run} time={time} onChoose={(next) => set({ time: next })} />
        <p class="unroll-sum">
          <span>
            <Matrix
              values={run.recurrentWeight}
              largest={Math.max(...run.recurrentWeight.flat().map(Math.abs))}
              meaning="weight"
            />{' '}
            <Typeset>W_hh, kept once</Typeset>
          </span>
          <span class="unroll-total">
            <Matrix values={sum} largest={largest} meaning="gradient" /> its gradient, the sum of {steps - 1} parts
            {isClipped ? ', clipped' : ''}: length {brief(normOf(sum), 2)}
          </span>
        </p>
        <GradientPicture run={run} time={time} onChange={(next) => set({ time: next })} />
      </div>
    </WidgetFrame>
  );
}
