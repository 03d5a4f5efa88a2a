import { useMemo } from 'preact/hooks';
import '../../controls/pair.css';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import { LandscapePicture } from './LandscapePicture.tsx';
import { count } from './landscape.ts';
import { noiseOf, runs, steps, walk } from './model.ts';
import './rough-landscape.css';
import { SharePicture } from './SharePicture.tsx';
import { batchSizes, roughLandscape } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';

const { rate: rateField, step: stepField, seed: seedField } = roughLandscape.fields;

/** Two hundred noisy runs in a landscape of two valleys: what noise frees, and what it costs. */
export default function RoughLandscape(props: WidgetProps) {
  const scene = useScene(roughLandscape, props);
  const { state, set } = scene;
  const { start, batch, rate, seed, step } = state;
  const noise = useMemo(() => noiseOf(Number(batch), seed), [batch, seed]);
  const rows = useMemo(() => walk(start, rate, noise), [start, rate, noise]);

  return (
    <WidgetFrame
      title="Out of a poor valley"
      scene={scene}
      summary={sentenceOf(state, rows)}
      table={tableOf(rows)}
      controls={
        <>
          <Segmented
            label="Batch"
            options={batchSizes.map((value) => ({ value, label: Number(value) === count ? `all ${count}` : value }))}
            value={batch}
            onChange={(next) => set({ batch: next })}
          />
          <Slider
            label="learning rate η"
            value={rate}
            text={fixed(rate, 2)}
            {...rateField.range}
            onChange={(next) => set({ rate: next })}
          />
          <button type="button" class="widget-choice" onClick={() => set({ seed: (seed % seedField.range.max) + 1 })}>
            Another {runs} runs
          </button>
          <Scrubber
            label="step"
            value={step}
            text={String(step)}
            stridesPerSecond={10}
            {...stepField.range}
            onChange={(next) => set({ step: next })}
          />
        </>
      }
      question={
        <Predict
          id="RoughLandscape.halve"
          question={
            <>
              In batches of 4, a few of the {runs} runs have left the poor valley after {steps} steps. Halve the batch:
              the noise in each step grows by a factor of √2. How many get out?
            </>
          }
          choices={[
            { value: 'same', label: 'hardly more' },
            { value: 'double', label: 'about twice as many' },
            { value: 'most', label: 'nearly all' },
          ]}
          answer="most"
          onReveal={() => set({ start: -1.8, batch: '2', rate: 0.2, seed: 1, step: steps })}
          further="Try batches of 1. Then start all runs in the better valley, and see how many stay."
        >
          Getting out takes a row of pushes that happen to agree, and how rare such a row is depends on the noise
          exponentially. So between a batch that frees nobody and one that frees nearly everybody lie only two halvings.
          The same goes for the way back: noise does not know which valley is the better one.
        </Predict>
      }
    >
      <div class="rough pair">
        <LandscapePicture state={state} places={rows[step]!} set={set} />
        <SharePicture rows={rows} at={step} />
      </div>
    </WidgetFrame>
  );
}
