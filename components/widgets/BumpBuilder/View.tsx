import { useMemo, useRef } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { usePlayback } from '../../controls/usePlayback.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import './bump-builder.css';
import { fixed } from '../../plot/format.ts';
import { missOf, networkOf } from './model.ts';
import { Picture } from './Picture.tsx';
import { bumpBuilder, longest, mostUnits, stride, withEven } from './scene.ts';
import { sentenceOf, shown, tableOf } from './summary.ts';
import { targetNames } from './targets.ts';
import { useDescent } from './useDescent.ts';

const { initial } = bumpBuilder;
const firstMiss = missOf(networkOf(initial), initial.target).typical;
const targetOptions = targetNames.map((value) => ({ value, label: value }));

/** A curve from N hidden units: built by hand, by recipe, or by gradient descent. */
export default function BumpBuilder(props: WidgetProps) {
  const scene = useScene(bumpBuilder, props);
  const { state, set } = scene;
  const { edges, levels, sharpness, target } = state;
  const stairs = useMemo(() => networkOf({ edges, levels, sharpness }), [edges, levels, sharpness]);
  const { network, steps } = useDescent(stairs, target, state.steps);
  const now = shown(state, stairs, network, steps);

  const element = useRef<HTMLDivElement>(null);
  const { isPlaying, play, pause } = usePlayback({
    element,
    stepsPerSecond: 20,
    canStep: true,
    step: () => (state.steps < longest ? set({ steps: state.steps + stride }) : pause()),
  });
  const toggle = () => {
    if (isPlaying) return pause();
    // Without motion, the button goes from one end of the training to the other.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      return set({ steps: state.steps < longest ? longest : 0 });
    if (state.steps >= longest) set({ steps: 0 });
    play();
  };
  // A reader's hand ends the training.
  const change: typeof set = (next) => {
    pause();
    set(next);
  };
  const reset = () => {
    pause();
    scene.reset();
  };

  return (
    <WidgetFrame
      title="A curve from hidden units"
      scene={{ ...scene, reset }}
      summary={sentenceOf(state, now)}
      table={tableOf(now)}
      controls={
        <>
          <Segmented
            label="Target"
            options={targetOptions}
            value={target}
            onChange={(next) => change(withEven(state, next, edges.length))}
          />
          <Slider
            label="hidden units"
            value={edges.length}
            text={String(edges.length)}
            min={1}
            max={mostUnits}
            step={1}
            onChange={(units) => change(withEven(state, target, units))}
          />
          <Slider
            label="sharpness w"
            value={sharpness}
            text={String(sharpness)}
            {...bumpBuilder.fields.sharpness.range}
            onChange={(next) => change({ sharpness: next, steps: 0 })}
          />
          <button type="button" class="widget-choice" onClick={() => change(withEven(state, target, edges.length))}>
            Place evenly
          </button>
          <button type="button" class="widget-choice bump-train" onClick={toggle}>
            {isPlaying ? 'Pause' : 'Train'}
          </button>
          <Slider
            label="training step"
            value={state.steps}
            text={String(state.steps)}
            {...bumpBuilder.fields.steps.range}
            onChange={(next) => change({ steps: next })}
          />
        </>
      }
      question={
        <Predict
          id="BumpBuilder.train"
          question={
            <>
              Six evenly placed steps miss the ridge by {fixed(firstMiss, 3)}, typically. Now gradient descent may move
              all 19 numbers, slopes included, starting from these stairs. After 1,000 steps, how large is the typical
              miss?
            </>
          }
          choices={[
            { value: 'same', label: 'hardly smaller' },
            { value: 'half', label: 'about half' },
            { value: 'fifth', label: 'about a fifth' },
            { value: 'none', label: 'zero' },
          ]}
          answer="fifth"
          onReveal={() => change({ ...initial, steps: 1000 })}
        >
          Stairs are a proof, not a plan: they show that enough units will do, and spend them badly. Training bends the
          steps into slopes, and the same six units follow the ridge. Zero it will not be with six, nor with sixty.
        </Predict>
      }
    >
      <div class="bump" ref={element}>
        <Picture state={state} stairs={stairs} shown={now} set={change} />
      </div>
    </WidgetFrame>
  );
}
