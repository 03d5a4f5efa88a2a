import { useMemo } from 'preact/hooks';
import '../../controls/pair.css';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import { BowlPicture } from './BowlPicture.tsx';
import './bowl-1d.css';
import { descend } from './model.ts';
import { bowl1D } from './scene.ts';
import { sentenceAround, tableOf } from './summary.ts';
import { TimePicture } from './TimePicture.tsx';

const { rate: rateField, step: stepField } = bowl1D.fields;

/** Gradient descent on a parabola: how the learning rate decides between creeping, oscillating and diverging. */
export default function Bowl1D(props: WidgetProps) {
  const scene = useScene(bowl1D, props);
  const { start, rate, step } = scene.state;
  const path = useMemo(() => descend(start, rate, stepField.range.max), [start, rate]);
  const [before, after] = sentenceAround(scene.state, path);

  return (
    <WidgetFrame
      title="A weight in a bowl"
      scene={scene}
      summary={before + fixed(rate, 2) + after}
      sentence={
        <>
          <Typeset>{before}</Typeset>
          <SliderInText
            label="learning rate η, in the sentence"
            value={rate}
            text={fixed(rate, 2)}
            {...rateField.range}
            onChange={(next) => scene.set({ rate: next })}
          />
          <Typeset>{after}</Typeset>
        </>
      }
      table={tableOf(path)}
      controls={
        <>
          <div class="bowl-rate">
            <Slider
              label="learning rate η"
              value={rate}
              text={fixed(rate, 2)}
              {...rateField.range}
              onChange={(next) => scene.set({ rate: next })}
            />
          </div>
          <Scrubber
            label="step"
            value={step}
            text={String(step)}
            stridesPerSecond={8}
            {...stepField.range}
            onChange={(next) => scene.set({ step: next })}
          />
        </>
      }
      question={
        <Predict
          id="Bowl1D.hundredfold"
          question={
            <>
              Forty steps at 0.01 leave the weight well short of 1. Make the rate a hundred times larger, 1.00, and
              start again from 5. Where is the weight after 40 steps?
            </>
          }
          choices={[
            { value: 'there', label: 'at 1, long since' },
            { value: 'past', label: 'somewhere far beyond 1' },
            { value: 'back', label: 'at 5 again' },
          ]}
          answer="back"
          onReveal={() => scene.set({ start: 5, rate: 1, step: 40 })}
          further="Now nudge the rate: 0.99, and 1.01."
        >
          The slope at 5 is 8, so the first step is 8 long: it flies across the minimum and lands at −3, exactly as high
          on the other side. There the slope is −8, and the second step brings it back. After an even number of steps it
          is where it began, and has learned nothing.
        </Predict>
      }
    >
      <div class="bowl pair">
        <BowlPicture state={scene.state} path={path} set={scene.set} />
        <TimePicture path={path} at={step} />
      </div>
    </WidgetFrame>
  );
}
