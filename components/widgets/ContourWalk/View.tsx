import { useMemo } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import './contour-walk.css';
import { MapPicture } from './MapPicture.tsx';
import { descend } from './model.ts';
import { contourWalk } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';

const { steepness: steepnessField, rate: rateField, step: stepField } = contourWalk.fields;

/** The cost of two weights from above: the gradient crosses each contour at a right angle, and steps go against it. */
export default function ContourWalk(props: WidgetProps) {
  const scene = useScene(contourWalk, props);
  const { state, set } = scene;
  const { ground, steepness, w1, w2, rate, step } = state;
  const path = useMemo(
    () => descend({ name: ground, steepness }, [w1, w2], rate, stepField.range.max),
    [ground, steepness, w1, w2, rate],
  );

  return (
    <WidgetFrame
      title="Across the contours"
      scene={scene}
      summary={sentenceOf(state, path)}
      table={tableOf(path)}
      controls={
        <>
          <Segmented
            label="Valley"
            options={[
              { value: 'straight', label: 'straight' },
              { value: 'bent', label: 'bent' },
            ]}
            value={ground}
            onChange={(next) => set({ ground: next })}
          />
          <Slider
            label="ravine κ"
            value={steepness}
            text={`${steepness} : 1`}
            {...steepnessField.range}
            onChange={(next) => set({ steepness: next })}
          />
          <Slider
            label="learning rate η"
            value={rate}
            text={fixed(rate, 2)}
            {...rateField.range}
            onChange={(next) => set({ rate: next })}
          />
          <Scrubber
            label="step"
            value={step}
            text={String(step)}
            stridesPerSecond={8}
            {...stepField.range}
            onChange={(next) => set({ step: next })}
          />
        </>
      }
      question={
        <Predict
          id="ContourWalk.aim"
          question={
            <>
              The valley is ten times as steep across as along, and the weights start high on its side. Which way is
              straight downhill, the direction in which the cost falls fastest?
            </>
          }
          choices={[
            { value: 'minimum', label: 'toward the minimum' },
            { value: 'across', label: 'nearly straight across the valley' },
            { value: 'along', label: 'along the valley' },
          ]}
          answer="across"
          onReveal={() => set({ ground: 'straight', steepness: 10, w1: -2, w2: 1, rate: 0.15, step: 1 })}
          further="Take further steps. Then pull the ravine down to 1 : 1, and up to 30 : 1."
        >
          The contours here run almost along the valley, and downhill is at right angles to them. The first step crosses
          the floor and lands half as far up the other side. Only on a round bowl, at 1 : 1, does downhill point at the
          minimum from everywhere.
        </Predict>
      }
    >
      <MapPicture state={state} path={path} set={set} />
    </WidgetFrame>
  );
}
