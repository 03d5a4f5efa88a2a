import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Slider } from '../../controls/Slider.tsx';
import { usePlayback } from '../../controls/usePlayback.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import { useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { brief } from '../../plot/format.ts';
import { distanceOf, inputs, isTraining, startOf, steps, type Training, targets, trainByTape } from './model.ts';
import { Picture } from './Picture.tsx';
import { valueNetwork } from './scene.ts';
import './value-network.css';

const { step: stepField, learningRate: rateField, seed: seedField } = valueNetwork.fields;
const milestones = [0, 10, 20, 50, 100, 200, 300, 400];
/** Her class makes a hundred thousand Values here; on a slow phone that takes seconds. */
const timeLimit = 8000;

export default function ValueNetwork(props: WidgetProps) {
  const scene = useScene(valueNetwork, props);
  const { state, set } = scene;
  const { step, learningRate, seed } = state;
  const own = useOwnCode('backpropagation/value');
  const [hers, setHers] = useState<Training>();
  const byTape = useMemo(() => trainByTape(seed, learningRate), [seed, learningRate]);

  useEffect(() => {
    setHers(undefined);
    if (!own.isOn) return;
    const task = { inputs, targets, start: startOf(seed), learningRate, steps };
    import('./train.ts?raw')
      .then(({ default: driver }) => own.run({ driver, call: 'train', args: [task], timeLimit }))
      .then((answer) => isTraining(answer) && setHers(answer));
  }, [own.isOn, own.run, seed, learningRate]);

  const training = hers ?? byTape;
  const who = hers
    ? `your own Value; at the end no weight is further than ${brief(distanceOf(hers, byTape), 2)} from what the engine’s tape makes of it`
    : own.isRunning
      ? 'the engine’s tape, while your own Value is at work'
      : 'the engine’s tape';

  return (
    <WidgetFrame
      title="A network of scalars learns a curve"
      scene={scene}
      summary={`After ${step} of ${steps} steps the loss is ${brief(training.losses[step]!, 3)}. The slopes are by ${who}.`}
      table={{
        columns: ['steps', 'loss'],
        rows: milestones.map((milestone) => [String(milestone), brief(training.losses[milestone]!, 4)]),
      }}
      controls={
        <>
          <Playback step={step} onStep={(next) => set({ step: next })} />
          <Slider
            label="Rate η"
            value={learningRate}
            text={String(learningRate)}
            {...rateField.range}
            onChange={(rate) => set({ learningRate: rate })}
          />
          <Slider
            label="Start"
            value={seed}
            text={String(seed)}
            {...seedField.range}
            onChange={(next) => set({ seed: next })}
          />
          <OwnCodeSwitch own={own} label="Train with my own Value" />
        </>
      }
    >
      <Picture training={training} step={step} />
    </WidgetFrame>
  );
}

function Playback({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const canStep = step < steps;
  const { isPlaying, play, pause } = usePlayback({
    element: button,
    stepsPerSecond: 20,
    canStep,
    step: () => onStep(Math.min(steps, step + stepField.range.step)),
  });
  const restart = () => {
    pause();
    onStep(0);
  };
  return (
    <>
      <button
        type="button"
        class="widget-choice value-play"
        ref={button}
        onClick={isPlaying ? pause : canStep ? play : restart}
      >
        {isPlaying ? 'Pause' : canStep ? 'Train' : 'Rewind'}
      </button>
      <Slider
        label="Steps"
        value={step}
        text={String(step)}
        {...stepField.range}
        onChange={(next) => {
          pause();
          onStep(next);
        }}
      />
    </>
  );
}
