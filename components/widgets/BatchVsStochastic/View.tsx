import { useMemo } from 'preact/hooks';
import '../../controls/pair.css';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import { fixed } from '../../plot/format.ts';
import './batch-vs-stochastic.css';
import { CostPicture } from './CostPicture.tsx';
import { Legend } from './Legend.tsx';
import { MapPicture } from './MapPicture.tsx';
import { batchSizes, count, linesOf, type Plan, walkOf } from './model.ts';
import { batchVsStochastic } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import { useOwnLines } from './useOwnLines.ts';

const { rate: rateField, seen: seenField, seed: seedField } = batchVsStochastic.fields;

/** Three batch sizes from one start, compared after equal numbers of examples seen. */
export default function BatchVsStochastic(props: WidgetProps) {
  const scene = useScene(batchVsStochastic, props);
  const { state, set } = scene;
  const { w, b, rate, decay, seed, seen } = state;
  const plan = useMemo((): Plan => ({ start: [w, b], rate, decay, seed }), [w, b, rate, decay, seed]);
  const { own, lines } = useOwnLines(plan);
  const walks = useMemo(
    () =>
      batchSizes.map((batchSize, index) => walkOf(batchSize, plan.start, lines?.[index] ?? linesOf(batchSize, plan))),
    [plan, lines],
  );

  return (
    <WidgetFrame
      title="All, some, or one at a time"
      scene={scene}
      summary={sentenceOf(state, walks, lines !== undefined)}
      table={tableOf(walks)}
      controls={
        <>
          <Slider
            label="learning rate η"
            value={rate}
            text={fixed(rate, 2)}
            {...rateField.range}
            onChange={(next) => set({ rate: next })}
          />
          <Segmented
            label="Rate"
            options={[
              { value: 'constant', label: 'constant' },
              { value: 'decaying', label: 'decaying' },
            ]}
            value={decay}
            onChange={(next) => set({ decay: next })}
          />
          <button type="button" class="widget-choice" onClick={() => set({ seed: (seed % seedField.range.max) + 1 })}>
            Shuffle anew
          </button>
          <Scrubber
            label="examples seen"
            value={seen}
            text={String(seen)}
            stridesPerSecond={12}
            {...seenField.range}
            onChange={(next) => set({ seen: next })}
          />
          <OwnCodeSwitch own={own} label="Take all steps with your own sgdEpoch" />
        </>
      }
      question={
        <Predict
          id="BatchVsStochastic.first"
          question={
            <>
              All three start at the same line, with the same rate of 0.1. Each has now seen all {count} examples once.
              Whose cost is lowest?
            </>
          }
          choices={[
            { value: 'all', label: `all ${count} at once: its gradient is exact` },
            { value: 'eight', label: 'eight at a time' },
            { value: 'one', label: 'one at a time' },
          ]}
          answer="one"
          onReveal={() => set({ ...batchVsStochastic.initial, seen: count })}
          further="Play on, and watch who settles down. Then let the rate decay."
        >
          One exact step is a good step, but it is one. In the time it takes, the walk by single examples has made{' '}
          {count} rough ones, which agree on the way down well enough. What it cannot do at a constant rate is stand
          still at the end.
        </Predict>
      }
    >
      <div class="batch">
        <div class="pair">
          <MapPicture state={state} walks={walks} set={set} />
          <CostPicture walks={walks} seen={seen} />
        </div>
        <Legend walks={walks} seen={seen} />
      </div>
    </WidgetFrame>
  );
}
